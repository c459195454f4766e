import { styled } from 'styled-components';

export const Step = styled.li`
  list-style: none;
`;

/** The time on the left, what happens then on the right; one below the other where there is no room. */
export const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
  gap: ${({ theme }) => theme.spaces[6]};
`;
