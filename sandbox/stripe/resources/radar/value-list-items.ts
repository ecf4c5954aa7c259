import type { Stripe } from 'stripe';
import { invalid, noSuch, notFound, required } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { route } from '../../api/route.ts';
import { NOTHING, PAGE, type ShapeOf } from '../../api/shape.ts';
import { newId } from '../../state/id.ts';
import type { World } from '../../world.ts';
import { itemsOf } from './value-lists.ts';

const URL = '/v1/radar/value_list_items';

const CREATE = { value: 'text', value_list: 'text' } as const satisfies ShapeOf<Stripe.Radar.ValueListItemCreateParams>;

const LIST = {
  ...PAGE,
  created: 'range',
  value: 'text',
  value_list: 'text',
} as const satisfies ShapeOf<Stripe.Radar.ValueListItemListParams>;

export const valueListItemRoutes = [
  route('POST', URL, CREATE, ({ world, params }) => {
    if (!params.value_list) throw required('value_list');
    if (!params.value) throw required('value');
    const list = world.tables.valueLists.get(params.value_list);
    if (!list) throw noSuch('value list', params.value_list, 'value_list');
    return addItem(world, list, params.value);
  }),
  route('GET', URL, LIST, ({ world, params }) => {
    const { value, value_list: list } = params;
    if (!list) throw required('value_list');
    if (!world.tables.valueLists.get(list)) throw noSuch('value list', list, 'value_list');
    return page(URL, world.tables.valueListItems, params, row => {
      return row.value_list === list && (!value || row.value === value);
    });
  }),
  route('GET', `${URL}/:id`, NOTHING, ({ world, id }) => itemOr404(world, id)),
  route('DELETE', `${URL}/:id`, NOTHING, ({ world, id }) => {
    const { object } = itemOr404(world, id);
    world.tables.valueListItems.remove(id);
    return { id, object, deleted: true };
  }),
];

function itemOr404(world: World, id: string): Stripe.Radar.ValueListItem {
  const item = world.tables.valueListItems.get(id);
  if (!item) throw notFound('value list item', id);
  return item;
}

/** @throws ApiError 400 when the list holds the value already */
export function addItem(world: World, list: Stripe.Radar.ValueList, typed: string): Stripe.Radar.ValueListItem {
  const value = list.item_type === 'case_sensitive_string' ? typed : normal(list.item_type, typed);
  if (itemsOf(world, list.id).some(row => row.value === value))
    throw invalid(`The value ${value} is already in the list ${list.alias}.`, 'value');
  return world.tables.valueListItems.put({
    id: newId('rsli'),
    object: 'radar.value_list_item',
    created: world.now(),
    created_by: 'API',
    livemode: false,
    value,
    value_list: list.id,
  });
}

/** Fingerprints and ids are exact; people's words are compared in lower case, countries in upper case. */
function normal(type: string, value: string): string {
  if (type === 'country') return value.toUpperCase();
  return type === 'email' || type === 'string' ? value.toLowerCase() : value;
}
