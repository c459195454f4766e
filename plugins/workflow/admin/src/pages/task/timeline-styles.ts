import { styled } from 'styled-components';

export const TimelineList = styled.ol`
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const Entry = styled.li`
  position: relative;
  padding: ${({ theme }) => `0 0 ${theme.spaces[5]} ${theme.spaces[6]}`};
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};

  &:last-child {
    padding-bottom: 0;
  }

  &::before {
    position: absolute;
    top: 0.5rem;
    left: -0.7rem;
    width: 1.2rem;
    height: 1.2rem;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.primary600};
    content: '';
  }
`;

export const Opinion = styled.blockquote`
  margin: ${({ theme }) => `${theme.spaces[2]} 0 0`};
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
