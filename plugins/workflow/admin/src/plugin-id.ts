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

/** Who may look at flows and drafts. */
export const READ_FLOWS = [{ action: 'plugin::workflow.definition.read', subject: null }];

export const STUDIO_PATH = `${INBOX_PATH}/studio`;

export function draftPath(draftId: string): string {
  return `${STUDIO_PATH}/drafts/${draftId}`;
}
