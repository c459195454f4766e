import { styled } from 'styled-components';

export const Scroller = styled.div`
  overflow-x: auto;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

export const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => theme.spaces[3]};
    text-align: start;
    vertical-align: middle;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  /* Only the name may break between Chinese characters: half a name or word reads badly. */
  td {
    word-break: keep-all;
  }

  td[data-column='name'] {
    min-width: 21rem;
    word-break: normal;
  }

  time,
  button,
  th {
    white-space: nowrap;
  }

  th {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  tbody tr:hover,
  tbody tr:focus-within {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

export const HeadButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 2.4rem;
  padding: 0;
  border: 0;
  color: inherit;
  background: none;
  cursor: pointer;

  svg {
    width: 1rem;
    height: 1rem;
  }
`;
