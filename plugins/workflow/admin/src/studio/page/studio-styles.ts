import { styled } from 'styled-components';

/** bpmn-js draws on white in both themes, so its colours are those of the light one. */
const ERROR = '#b72b1a';
const WARNING = '#be5d01';
const ACCENT = '#4945ff';

export const Workspace = styled.div<{ $full: boolean }>`
  display: flex;
  flex-direction: column;
  background: ${({ theme }) => theme.colors.neutral100};
  ${({ $full, theme }) =>
    $full
      ? `position: fixed; inset: 0; z-index: ${String(theme.zIndices.navigation + 1)};`
      : 'height: 100vh;'}
`;

export const Columns = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
`;

export const Side = styled.div`
  flex: 0 0 36rem;
  overflow: auto;
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
`;

export const Drawing = styled.div`
  position: relative;
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
`;

export const Canvas = styled.div`
  flex: 1;
  min-height: 20rem;
  background: #ffffff;

  .djs-palette,
  .djs-context-pad,
  .djs-popup {
    --palette-entry-selected-color: ${ACCENT};
    --popup-header-entry-selected-color: ${ACCENT};
    --context-pad-entry-hover-background-color: #f0f0ff;
  }

  .djs-palette .entry:focus-visible,
  .djs-context-pad .entry:focus-visible,
  svg:focus-visible {
    outline: 2px solid ${ACCENT};
    outline-offset: -2px;
  }

  .studio-error:not(.djs-connection) > .djs-visual > :is(rect, circle, polygon):first-child,
  .studio-error.djs-connection > .djs-visual > path {
    stroke: ${ERROR} !important;
    stroke-width: 3px !important;
  }

  .studio-warning:not(.djs-connection) > .djs-visual > :is(rect, circle, polygon):first-child,
  .studio-warning.djs-connection > .djs-visual > path {
    stroke: ${WARNING} !important;
    stroke-width: 3px !important;
  }

  .studio-problem {
    min-width: 24px;
    height: 24px;
    padding: 0 6px;
    border: 2px solid #ffffff;
    border-radius: 12px;
    background: ${ERROR};
    color: #ffffff;
    font-size: 12px;
    font-weight: bold;
    line-height: 18px;
    cursor: pointer;
  }

  .studio-problem.warning {
    background: ${WARNING};
  }
`;

export const ProblemButton = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  width: 100%;
  padding: ${({ theme }) => theme.spaces[1]};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: inherit;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;
