import { styled } from 'styled-components';

export const Steps = styled.ol`
  display: flex;
  flex-direction: column;
  list-style: none;
`;

export const StepCard = styled.div<{ $selected: boolean; $tone: 'review' | 'notice' | 'action' | 'edge' }>`
  position: relative;
  overflow: hidden;
  border: 1px solid
    ${({ theme, $selected }) => ($selected ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: 8px;
  border-inline-start: 4px solid
    ${({ theme, $tone }) =>
      ({
        review: theme.colors.warning500,
        notice: theme.colors.primary500,
        action: theme.colors.success500,
        edge: theme.colors.neutral300,
      })[$tone]};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme, $selected }) =>
    $selected ? `0 0 0 1px ${theme.colors.primary600}` : theme.shadows.tableShadow};
`;

/** The head of a card: a button as wide as the card. */
export const StepHead = styled.button`
  display: block;
  flex: 1;
  min-width: 0;
  border: 0;
  padding: ${({ theme }) => theme.spaces[3]};
  background: transparent;
  color: inherit;
  text-align: start;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -3px;
    border-radius: 8px;
  }
`;

/** The line between two cards, with the button that adds a step to it. */
export const Between = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  height: 56px;
  background: linear-gradient(
    ${({ theme }) => theme.colors.neutral300},
    ${({ theme }) => theme.colors.neutral300}
  );
  background-position: center;
  background-size: 2px 100%;
  background-repeat: no-repeat;
`;

export const AddButton = styled.button`
  display: flex;
  align-items: center;
  justify-content: center;
  width: 32px;
  height: 32px;
  border: 0;
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.neutral0};
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary700};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  svg path {
    fill: currentColor;
  }
`;

export const Fact = styled.div`
  display: grid;
  grid-template-columns: 9rem 1fr;
  gap: ${({ theme }) => theme.spaces[2]};
  padding-block: 2px;
`;

/** A button in the middle of a sentence. */
export const InlineButton = styled.button`
  display: inline;
  border: 0;
  padding: 0;
  background: transparent;
  color: ${({ theme }) => theme.colors.primary600};
  font: inherit;
  text-align: start;
  text-decoration: underline;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
