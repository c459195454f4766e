/** The `meta` of a list, as Strapi words it. */
export function pagination({ page, pageSize }: { page: number; pageSize: number }, total: number) {
  return { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
}
