import type { Stripe } from 'stripe';
import { invalid, notFound, required } from '../../api/error.ts';
import { list, page } from '../../api/list.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import { type Call, route } from '../../api/route.ts';
import { NOTHING, PAGE, type Params, type ShapeOf } from '../../api/shape.ts';
import { newId } from '../../state/id.ts';
import type { World } from '../../world.ts';

const URL = '/v1/radar/value_lists';

const ITEM_TYPES = [
  'account',
  'card_bin',
  'card_fingerprint',
  'case_sensitive_string',
  'country',
  'crypto_fingerprint',
  'customer_id',
  'email',
  'ip_address',
  'sepa_debit_fingerprint',
  'string',
  'us_bank_account_fingerprint',
] as const;

const CREATE = {
  alias: 'text',
  item_type: ITEM_TYPES,
  metadata: 'metadata',
  name: 'text',
} as const satisfies ShapeOf<Stripe.Radar.ValueListCreateParams>;

const UPDATE = {
  alias: 'text',
  metadata: 'metadata',
  name: 'text',
} as const satisfies ShapeOf<Stripe.Radar.ValueListUpdateParams>;

const LIST = {
  ...PAGE,
  alias: 'text',
  contains: 'text',
  created: 'range',
} as const satisfies ShapeOf<Stripe.Radar.ValueListListParams>;

export const valueListRoutes = [
  route('POST', URL, CREATE, ({ world, params }) => shown(world, createValueList(world, params))),
  route('GET', URL, LIST, ({ world, params }) => {
    const { alias, contains } = params;
    const found = page(URL, world.tables.valueLists, params, row => {
      const holds = !contains || itemsOf(world, row.id).some(({ value }) => value === contains);
      return holds && (!alias || row.alias === alias);
    });
    return { ...found, data: found.data.map(row => shown(world, row)) };
  }),
  route('GET', `${URL}/:id`, NOTHING, ({ world, id }) => shown(world, valueListOr404(world, id))),
  route('POST', `${URL}/:id`, UPDATE, update),
  route('DELETE', `${URL}/:id`, NOTHING, ({ world, id }) => {
    const { object } = valueListOr404(world, id);
    for (const item of itemsOf(world, id)) world.tables.valueListItems.remove(item.id);
    world.tables.valueLists.remove(id);
    return { id, object, deleted: true };
  }),
];

export function valueListOr404(world: World, id: string): Stripe.Radar.ValueList {
  const found = world.tables.valueLists.get(id);
  if (!found) throw notFound('value list', id);
  return found;
}

export const itemsOf = (world: World, id: string): Stripe.Radar.ValueListItem[] =>
  world.tables.valueListItems.newestFirst().filter(row => row.value_list === id);

/** @throws ApiError 400 without a name or an alias, or with an alias that is taken */
export function createValueList(
  world: World,
  { alias, item_type, metadata, name }: Params<typeof CREATE>,
): Stripe.Radar.ValueList {
  if (!alias) throw required('alias');
  if (!name) throw required('name');
  checkAlias(world, alias);
  const made: Stripe.Radar.ValueList = {
    id: newId('rsl'),
    object: 'radar.value_list',
    alias,
    created: world.now(),
    created_by: 'API',
    item_type: item_type ?? 'string',
    list_items: list('', []),
    livemode: false,
    metadata: mergeMetadata({}, metadata),
    name,
  };
  made.list_items.url = `/v1/radar/value_list_items?value_list=${made.id}`;
  return world.tables.valueLists.put(made);
}

function update({ world, id, params }: Call<Params<typeof UPDATE>>): Stripe.Radar.ValueList {
  const found = valueListOr404(world, id);
  const { alias, metadata, name } = params;
  if (alias && alias !== found.alias) checkAlias(world, alias);
  if (alias) found.alias = alias;
  if (name) found.name = name;
  found.metadata = mergeMetadata(found.metadata, metadata);
  return shown(world, found);
}

function checkAlias(world: World, alias: string): void {
  if (!/^\w+$/.test(alias)) throw invalid('An alias is made of letters, digits and underscores.', 'alias');
  if (world.tables.valueLists.all().some(row => row.alias === alias))
    throw invalid(`A value list with the alias ${alias} already exists.`, 'alias');
}

/** With its first items, as the API shows it. */
function shown(world: World, row: Stripe.Radar.ValueList): Stripe.Radar.ValueList {
  const items = itemsOf(world, row.id);
  return { ...row, list_items: list(row.list_items.url, items.slice(0, 10), items.length > 10) };
}
