import { collection, datetime, integer, json, requiredString } from './model';

export const scenario = collection({
  singularName: 'scenario',
  pluralName: 'scenarios',
  displayName: '流程测试场景',
  description: 'A dry run that is kept with a flow and tried again before every deployment',
  attributes: {
    key: requiredString,
    name: requiredString,
    revision: integer,
    subject: json,
    startsAt: datetime,
    moves: json,
    expected: json,
    savedBy: requiredString,
    savedAt: datetime,
  },
  indexes: [{ name: 'workflow_scenarios_key', columns: ['key', 'id'] }],
});
