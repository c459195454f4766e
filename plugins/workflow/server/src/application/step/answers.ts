/**
 * What the project around the plugin has answered in a step, so that it is asked once: the department of
 * an entry serves its message and its task. Forgotten when something may have changed the answer.
 */
export class Answers {
  readonly #known = new Map<string, Promise<unknown>>();

  /** @returns what `ask` answered when this question first came up */
  once<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#known.get(question) ?? ask();
    this.#known.set(question, answer);
    return answer as Promise<Answer>;
  }

  forget(): void {
    this.#known.clear();
  }
}
