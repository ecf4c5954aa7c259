type Attributes = Record<string, string | boolean | undefined>;

/** Makes an element; `true` writes an empty attribute, `false` and `undefined` write none. */
export function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  write(made, attributes);
  made.append(...children);
  return made;
}

/** The same for a drawing. */
export function shape(tag: string, attributes: Attributes = {}, ...children: Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  write(made, attributes);
  made.append(...children);
  return made;
}

function write(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
}
