/** Attributes, as Strapi's schema.json words them. */
type Attribute = Readonly<Record<string, unknown> & { type: string }>;

interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly type?: 'unique';
}

/**
 * A content type of the plugin. Those that the engine writes are hidden from the content manager:
 * a hand-made change there would put a case between two states (product.md section 8).
 */
export function collection(model: {
  readonly singularName: string;
  readonly pluralName: string;
  readonly displayName: string;
  readonly description: string;
  readonly editable?: boolean;
  readonly localized?: boolean;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly indexes?: readonly Index[];
}) {
  const shown = { visible: model.editable ?? false };
  return {
    schema: {
      kind: 'collectionType',
      collectionName: `workflow_${model.pluralName.replaceAll('-', '_')}`,
      info: {
        singularName: model.singularName,
        pluralName: model.pluralName,
        displayName: model.displayName,
        description: model.description,
      },
      options: { draftAndPublish: false },
      pluginOptions: {
        'content-manager': shown,
        'content-type-builder': { visible: false },
        ...(model.localized ? { i18n: { localized: true } } : {}),
      },
      // Strapi writes into the attributes, so no two may share an object.
      attributes: Object.fromEntries(
        Object.entries(model.attributes).map(([name, attribute]) => [name, structuredClone(attribute)]),
      ),
      indexes: model.indexes ?? [],
    },
  };
}

export const string = { type: 'string' } as const;
export const requiredString = { type: 'string', required: true } as const;
export const text = { type: 'text' } as const;
export const json = { type: 'json' } as const;
export const datetime = { type: 'datetime' } as const;
export const integer = { type: 'integer' } as const;

export function enumeration<const Values extends readonly string[]>(values: Values) {
  return { type: 'enumeration', enum: values, required: true } as const;
}
