/** Pieces of BPMN that tests of the engine and of the installation are built from. */

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

export function formal(name: string, text: string, attributes = ''): string {
  return `<bpmn:${name} xsi:type="bpmn:tFormalExpression" ${attributes}>${escaped(text)}</bpmn:${name}>`;
}

/** Flows such as `a->b`, `gate->yes: outcome = "yes"`; their ids are `a-b`. */
export function flows(...texts: readonly string[]): string {
  return texts
    .map((text) => {
      const [ends = '', condition] = text.split(/:\s*(.*)/s);
      const [source = '', target = ''] = ends.split('->');
      const id = `id="${source}-${target}" sourceRef="${source}" targetRef="${target}"`;
      if (condition === undefined) return `<bpmn:sequenceFlow ${id}/>`;
      return `<bpmn:sequenceFlow ${id}>${formal('conditionExpression', condition)}</bpmn:sequenceFlow>`;
    })
    .join('');
}
