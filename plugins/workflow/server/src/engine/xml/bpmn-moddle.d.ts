/** bpmn-moddle 9 carries no types of its own; this is as much of it as the engine and its tests use. */
declare module 'bpmn-moddle' {
  namespace BpmnModdle {
    interface Reference {
      element: object;
      property: string;
      id: string;
    }

    interface ParsedXml {
      rootElement: object;
      references: Reference[];
      elementsById: Record<string, object>;
      warnings: { message: string; element?: object; property?: string; value?: unknown }[];
    }

    interface Moddle {
      /** Rejects when the text is no XML at all; everything else comes as warnings. */
      fromXML(xml: string): Promise<ParsedXml>;
      toXML(root: object, options?: { format: boolean }): Promise<{ readonly xml: string }>;
      create(type: string, properties: Record<string, unknown>): object;
    }
  }

  const BpmnModdle: new (packages?: Record<string, unknown>) => BpmnModdle.Moddle;
  export = BpmnModdle;
}
