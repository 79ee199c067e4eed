import styled from "styled-components";

/** The first line of a block: its heading, and perhaps something at the end. */
export const BlockTop = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  margin-bottom: ${({ theme }) => theme.space.xxs};
`;

/** The heading of a block of the card. */
export const BlockTitle = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;
