import { type ReactNode, useState } from "react";
import styled from "styled-components";
import { BlockTitle } from "../ui/block-top.ts";
import { color, focusRing } from "../ui/garden-theme.ts";

const Details = styled.details`
  padding-top: ${({ theme }) => theme.space.xxs};
  border-top: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};

  /* What it says in a line stands below in full. */
  &[open] > summary > span {
    display: none;
  }
`;

const Summary = styled.summary`
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  cursor: pointer;

  ${focusRing}

  h2 {
    display: inline;
  }
`;

const Line = styled.span`
  color: ${color("foreground.subtle")};
  overflow-wrap: anywhere;
`;

const Body = styled.div`
  padding: ${({ theme }) => theme.space.xxs} 0 ${({ theme }) => theme.space.xs};
`;

/** One line that says what is below it, which is there once an agent opens it. */
export function AidBlock(props: {
  readonly title: string;
  readonly line: ReactNode;
  readonly opened?: () => void;
  readonly children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Details
      onToggle={({ currentTarget: { open } }) => {
        setIsOpen(open);
        if (open) props.opened?.();
      }}
    >
      <Summary>
        <BlockTitle>{props.title}</BlockTitle> <Line>{props.line}</Line>
      </Summary>
      {isOpen ? <Body>{props.children}</Body> : null}
    </Details>
  );
}
