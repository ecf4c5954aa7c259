/** Puts a print into a cart, as the form of a browser without script does, and answers the cookie to send with it. */
export async function cartCookie(shopUrl: string): Promise<string> {
  const answer = await fetch(`${shopUrl}/api/cart`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: shopUrl },
    body: new URLSearchParams(await firstChoice(`${shopUrl}/prints/murmuration`)),
  });
  const cookie = answer.headers.getSetCookie().find(it => it.startsWith('cart='));
  if (!cookie) throw new Error(`No cart came back: ${answer.status} ${answer.headers.get('location')}`);
  return cookie.split(';')[0] ?? '';
}

/** What the form on a print's page would send as it stands. */
async function firstChoice(page: string): Promise<Record<string, string>> {
  const html = await (await fetch(page)).text();
  const chosen = (name: string) => {
    const inputs = html.match(/<input[^>]*>/g) ?? [];
    const input = inputs.find(it => it.includes(`name="${name}"`) && (name === 'slug' || /\schecked/.test(it)));
    return /value="([^"]*)"/.exec(input ?? '')?.[1] ?? '';
  };
  return { slug: chosen('slug'), size: chosen('size'), frame: chosen('frame') };
}
