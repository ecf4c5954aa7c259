/** A block of data for search engines. `<` is written as its escape, so that no value can end the block. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>;
}
