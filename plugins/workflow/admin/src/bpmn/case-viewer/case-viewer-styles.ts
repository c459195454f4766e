import { styled } from 'styled-components';

/** bpmn-js draws on white in both themes, so its colours are those of the light one. */
const CURRENT = '#4945ff';
const CURRENT_FILL = '#d9d8ff';
const PASSED = '#328048';
const PASSED_FILL = '#eafbe7';

export const Canvas = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: #ffffff;

  .case-passed:not(.djs-connection) > .djs-visual > :is(rect, circle, polygon):first-child {
    fill: ${PASSED_FILL} !important;
    stroke: ${PASSED} !important;
  }

  .case-passed.djs-connection > .djs-visual > path {
    stroke: ${PASSED} !important;
    stroke-width: 3px !important;
  }

  .case-current > .djs-visual > :is(rect, circle, polygon):first-child {
    fill: ${CURRENT_FILL} !important;
    stroke: ${CURRENT} !important;
    stroke-width: 4px !important;
  }
`;

export const Legend = styled.ul`
  display: flex;
  gap: ${({ theme }) => theme.spaces[4]};
  margin: 0;
  padding: 0;
  list-style: none;
  color: ${({ theme }) => theme.colors.neutral800};

  li::before {
    display: inline-block;
    width: 1.6rem;
    height: 1.2rem;
    margin-inline-end: ${({ theme }) => theme.spaces[2]};
    border: 2px solid #666687;
    border-radius: 2px;
    background: #ffffff;
    content: '';
  }

  .current::before {
    border-color: ${CURRENT};
    background: ${CURRENT_FILL};
  }

  .passed::before {
    border-color: ${PASSED};
    background: ${PASSED_FILL};
  }
`;
