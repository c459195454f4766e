/** The plugin's name, as its routes, its permissions and its texts carry it. */
export const PLUGIN_ID = 'workflow';

/** Who may see the inbox and the task page; the server registers the same action. */
export const READ_TASKS = [{ action: 'plugin::workflow.task.read', subject: null }];

/** Who may claim and decide; whoever may only read sees the same pages without the buttons. */
export const DECIDE_TASKS = [{ action: 'plugin::workflow.task.decide', subject: null }];

/** Who may hand in files in the panel: Strapi's own action. */
export const UPLOAD_FILES = 'plugin::upload.assets.create';

export const INBOX_PATH = `/plugins/${PLUGIN_ID}`;

/** The address of a task, with the list it was opened from, so that the way back leads there. */
export function taskPath(taskId: string, listSearch: string): { pathname: string; search: string } {
  return { pathname: `${INBOX_PATH}/tasks/${taskId}`, search: listSearch };
}

/** Not below the inbox: the menu would show both as open. */
export const STUDIO_PATH = `/plugins/${PLUGIN_ID}-studio`;

/** Who may see the flows; what else they may do there has actions of its own. */
export const READ_FLOWS = [{ action: 'plugin::workflow.definition.read', subject: null }];

/** What may be done with flows, each by whoever holds the action of that name. */
export type FlowAction = 'edit' | 'deploy' | 'operate' | 'settings';

export function flowPath(key: string): string {
  return `${STUDIO_PATH}/flows/${encodeURIComponent(key)}`;
}

export function messagePath(key: string): string {
  return `${STUDIO_PATH}/messages/${encodeURIComponent(key)}`;
}

export function draftPath(draftId: string): string {
  return `${STUDIO_PATH}/drafts/${encodeURIComponent(draftId)}`;
}

/** One side of a comparison as its address names it. */
export type ComparedSide = { readonly definition: string } | { readonly draft: string };

/** @param flow the flow to go back to */
export function comparisonPath(from: ComparedSide, to: ComparedSide, flow: string): string {
  const side = (one: ComparedSide) => ('definition' in one ? one.definition : `draft:${one.draft}`);
  const query = new URLSearchParams({ from: side(from), to: side(to), flow });
  return `${STUDIO_PATH}/compare?${query.toString()}`;
}
