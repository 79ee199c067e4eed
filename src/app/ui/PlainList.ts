import styled from "styled-components";

/** A list without marks. */
export const PlainList = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;
  padding: 0;
  list-style: none;
`;
