import { styled } from 'styled-components';

/** bpmn-js draws on white in both themes, so its colours are those of the light one. */
const TINTS = {
  added: ['#328048', '#eafbe7'],
  removed: ['#b72b1a', '#fcecea'],
  changed: ['#be5d01', '#fdf4dc'],
  moved: ['#4945ff', '#f0f0ff'],
} as const;

function tint(kind: keyof typeof TINTS): string {
  const [line, fill] = TINTS[kind];
  return `
  .difference-${kind}:not(.djs-connection) > .djs-visual > :is(rect, circle, polygon):first-child {
    fill: ${fill} !important;
    stroke: ${line} !important;
    stroke-width: 3px !important;
  }

  .difference-${kind}.djs-connection > .djs-visual > path {
    stroke: ${line} !important;
    stroke-width: 3px !important;
  }`;
}

export const ComparisonCanvas = styled.div`
  height: 44rem;
  margin-top: ${({ theme }) => theme.spaces[2]};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: #ffffff;
  ${tint('added')}
  ${tint('removed')}
  ${tint('changed')}
  ${tint('moved')}
`;
