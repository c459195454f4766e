import { WORDING_KINDS } from '../../../contracts';
import { collection, datetime, enumeration, json, requiredString } from './model';

export const wording = collection({
  singularName: 'wording',
  pluralName: 'wordings',
  displayName: '消息模板修改记录',
  description: 'What a message template said from a moment on; append-only',
  attributes: {
    templateKey: requiredString,
    kind: enumeration(WORDING_KINDS),
    wording: json,
    actor: requiredString,
    at: datetime,
  },
  indexes: [{ name: 'workflow_wordings_key', columns: ['template_key', 'id'] }],
});
