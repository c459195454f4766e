import { styled } from 'styled-components';

export const Panes = styled.div`
  display: grid;
  grid-template-columns: 30rem minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
  padding: ${({ theme }) => theme.spaces[4]};

  @media (max-width: 1100px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

export const Aside = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
`;

export const Main = styled(Aside)`
  min-width: 0;
`;

export const Halves = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;

  @media (max-width: 1300px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** What somebody can act on stands out from what they only read. */
export const Task = styled.article`
  padding: ${({ theme }) => theme.spaces[4]};
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-inline-start: 4px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

export const TurnList = styled.ol`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[5]};
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const ItemList = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  margin: 0;
  padding: ${({ theme }) => `${theme.spaces[2]} 0 0 ${theme.spaces[4]}`};
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  list-style: none;
`;

export const Message = styled.details`
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};

  summary {
    cursor: pointer;
  }
`;

export const Words = styled.blockquote`
  margin: ${({ theme }) => `${theme.spaces[2]} 0 0`};
  padding: ${({ theme }) => theme.spaces[2]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
