import { Fragment } from "react";

/** Several facts on one line, each in its own direction. */
export function Parts({ parts }: { readonly parts: readonly string[] }) {
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? null : " · "}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
