import { styled } from 'styled-components';

export const Months = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;

export const MonthTable = styled.table`
  border-collapse: collapse;
  width: 100%;
  align-self: start;
  padding: ${({ theme }) => theme.spaces[3]};
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  caption {
    padding: ${({ theme }) => theme.spaces[2]};
    font-size: 1.4rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral800};
    text-align: start;
  }

  th {
    padding: ${({ theme }) => theme.spaces[1]};
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  abbr {
    text-decoration: none;
  }

  td {
    padding: 1px;
    text-align: center;
  }
`;

/** What a day is shows in a word beside its number too, not by its colour alone. */
export const Day = styled.button`
  width: 100%;
  min-height: 3.2rem;
  border: 2px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  cursor: pointer;

  &[data-mark]::after {
    content: attr(data-mark);
    margin-inline-start: 1px;
    font-size: 1rem;
    line-height: 0;
    vertical-align: super;
  }

  &[data-state='weekend'] {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral700};
  }

  &[data-state='holiday'] {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
    font-weight: 600;
  }

  &[data-state='make-up'] {
    background: ${({ theme }) => theme.colors.warning100};
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
  }

  &[aria-current='date'] {
    text-decoration: underline;
    font-weight: 700;
  }

  &[data-counted='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;
