import styled from "styled-components";

const Drawing = styled.svg`
  flex: none;

  ${({ theme }) => (theme.rtl ? "transform: scaleX(-1);" : "")}
`;

const paths = {
  up: "M2 10 10 2M4 2h6v6",
  flat: "M1 6h10M7 2l4 4-4 4",
  down: "M2 2l8 8M10 4v6H4",
} as const;

/** Which way a line goes; the word beside it says the same. */
export function TrendArrow(props: { readonly arrow: keyof typeof paths | null }) {
  if (props.arrow === null) return null;
  return (
    <Drawing width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={paths[props.arrow]} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </Drawing>
  );
}
