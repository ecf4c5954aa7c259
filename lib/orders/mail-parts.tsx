import type { ReactNode } from 'react';
import { Column, Heading, Img, Row, Section, Text } from 'react-email';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailLayout, styles } from '#lib/mail/layout.tsx';
import { formatMoney } from '#lib/money.ts';
import { spanOfDays } from './days.ts';
import { exampleOrder } from './example-order.ts';
import { type OrderMailData, orderMailData } from './order-mail-data.ts';

type Props = { order: OrderMailData };
type Line = OrderMailData['lines'][number];

/** The prints, each with its picture, its edition numbers once it has them, and its price. */
export const OrderLines = ({ order }: Props) => (
  <Section>
    {order.lines.map(line => (
      <Row key={`${line.title} ${line.choice}`} style={{ marginBottom: 16 }}>
        {line.image && (
          <Column style={{ width: 88, verticalAlign: 'top' }}>
            <Img
              src={new URL(line.image.src, config().shopUrl).href}
              alt={line.image.alt}
              width={72}
              height={90}
              style={{ objectFit: 'cover' }}
            />
          </Column>
        )}
        <Column style={{ verticalAlign: 'top' }}>
          <Text style={styles.heading}>{line.title}</Text>
          <Lines of={[line.artist, quantityAndChoice(line), editionOf(line)]} />
        </Column>
        <Column style={{ width: 96, verticalAlign: 'top', textAlign: 'right' }}>
          <Text style={{ ...styles.text, ...styles.amount, margin: 0 }}>{euro(order, line.lineMinor)}</Text>
        </Column>
      </Row>
    ))}
  </Section>
);

/** Subtotal, delivery, total and the tax inside it. */
export const OrderTotals = ({ order }: Props) => (
  <Section>
    <Text style={{ ...styles.text, margin: '0 0 8px' }}>
      <Sum label="Subtotal" amount={euro(order, order.subtotalMinor)} />
      <br />
      <Sum label="Delivery" amount={order.shippingMinor === 0 ? 'Free' : euro(order, order.shippingMinor)} />
      <br />
      <strong>
        <Sum label="Total" amount={euro(order, order.totalMinor)} />
      </strong>
      {isShort(order) && (
        <>
          <br />
          <Sum label="Charged so far" amount={euro(order, order.receivedMinor ?? 0)} />
        </>
      )}
    </Text>
    <Text style={styles.small}>{taxLine(order)}</Text>
  </Section>
);

/** Floated, not tabled, so that the plain text keeps label and amount on one line. */
const Sum = ({ label, amount }: { label: string; amount: string }) => (
  <>
    {`${label} `}
    <span style={{ ...styles.amount, float: 'right' }}>{amount}</span>
  </>
);

/** A bank may have let us take a part only. */
const isShort = ({ receivedMinor, totalMinor }: OrderMailData): boolean =>
  receivedMinor !== undefined && receivedMinor < totalMinor;

/** How much a refund is, and of which order. */
export const RefundAmount = ({ order }: Props) => (
  <Text style={{ ...styles.text, ...styles.amount }}>
    <strong>{euro(order, order.refundMinor ?? 0)}</strong>
    {` of ${euro(order, order.totalMinor)}`}
  </Text>
);

/** Where it goes and when it comes. */
export const OrderDelivery = ({ order }: Props) => (
  <Section>
    <Heading as="h2" style={styles.heading}>
      Delivery
    </Heading>
    <Text style={styles.text}>{`Arrives ${spanOfDays(order.arrivesFrom, order.arrivesTo)}`}</Text>
    <Lines of={addressLines(order)} />
  </Section>
);

const Lines = ({ of: lines }: { of: readonly (string | null)[] }) => (
  <Text style={styles.small}>
    {lines
      .filter(line => line !== null && line !== '')
      .map((line, index) => (
        <span key={line}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
  </Text>
);

const euro = ({ currency }: OrderMailData, minor: number): string => formatMoney({ minor, currency });

const quantityAndChoice = ({ quantity, choice }: Line): string =>
  quantity > 1 ? `${choice} · ${quantity} pieces` : choice;

/** "No. 12 of 50", "Nos. 12 and 13 of 50". */
function editionOf({ editionNumbers, editionSize }: Line): string | null {
  const last = editionNumbers.at(-1);
  if (last === undefined) return null;
  if (editionNumbers.length === 1) return `No. ${last} of ${editionSize}`;
  return `Nos. ${editionNumbers.slice(0, -1).join(', ')} and ${last} of ${editionSize}`;
}

const taxLine = (order: OrderMailData): string =>
  order.taxMinor > 0 ? `${order.taxLabel}: ${euro(order, order.taxMinor)}` : order.taxLabel;

function addressLines({ shipTo }: OrderMailData): (string | null)[] {
  const { name, line1, line2, postalCode, city, region, country } = shipTo;
  const place = [postalCode, city, region].filter(Boolean).join(' ');
  return [name, line1, line2, place, countryName(country)];
}

const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;

type Words = {
  name: string;
  subject: (order: OrderMailData) => string;
  title: string;
  /** One paragraph each. */
  says: readonly string[] | ((order: OrderMailData) => readonly string[]);
  /** What is printed below the words. */
  parts: (order: OrderMailData) => ReactNode;
};

/** A mail about an order. */
export const mailOf = (words: Words) =>
  mailTemplate({
    name: words.name,
    input: orderMailData,
    example: exampleOrder,
    subject: words.subject,
    body: order => {
      const says = typeof words.says === 'function' ? words.says(order) : words.says;
      return (
        <MailLayout preview={says[0] ?? words.title} title={words.title}>
          {says.map(paragraph => (
            <Text key={paragraph} style={styles.text}>
              {paragraph}
            </Text>
          ))}
          {words.parts(order)}
        </MailLayout>
      );
    },
  });
