import { type CSSProperties, type ReactNode, useContext } from 'react';
import { Body, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from 'react-email';
import { config } from '#lib/config/index.ts';
import { FooterOfMail } from './footer.ts';

/** The print room's colours, as mailboxes understand them (app/globals.css has them in OKLCH). */
export const INK = '#1b1612';
export const PAPER = '#fcfaf6';
const SHEET = '#f4f1ea';
const MUTED = '#5d554e';
const LINE = '#ddd8d1';
const VERMILION = '#c82e0b';

export const SERIF = "Fraunces, 'Iowan Old Style', Georgia, 'Times New Roman', serif";
const SANS = "'Instrument Sans', 'Helvetica Neue', Helvetica, Arial, sans-serif";

export const styles = {
  text: { margin: '0 0 16px', fontFamily: SANS, fontSize: 16, lineHeight: '26px', color: INK },
  small: { margin: 0, fontFamily: SANS, fontSize: 14, lineHeight: '21px', color: MUTED },
  heading: { margin: '0 0 4px', fontFamily: SERIF, fontSize: 19, lineHeight: '26px', fontWeight: 500, color: INK },
  rule: { margin: '24px 0', border: 0, borderTop: `1px solid ${LINE}` },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
} satisfies Record<string, CSSProperties>;

type LayoutProps = {
  /** What mailboxes show beside the subject. */
  preview: string;
  title: string;
  children: ReactNode;
};

/** The sheet that every mail of the store is written on: name above, way to reach a person below. */
export function MailLayout({ preview, title, children }: LayoutProps) {
  const { mail, shopUrl } = config();
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, backgroundColor: SHEET }}>
        <Container style={{ maxWidth: 600, margin: '0 auto', padding: '32px 12px' }}>
          <Link href={shopUrl.href} style={{ fontFamily: SERIF, fontSize: 20, color: INK, textDecoration: 'none' }}>
            Counterproof
          </Link>
          <Section style={{ marginTop: 20, padding: '36px 32px', backgroundColor: PAPER, border: `1px solid ${LINE}` }}>
            <Heading
              as="h1"
              style={{
                margin: '0 0 20px',
                fontFamily: SERIF,
                fontSize: 32,
                lineHeight: '38px',
                fontWeight: 400,
                color: INK,
              }}
            >
              {title}
            </Heading>
            {children}
          </Section>
          <Text style={{ ...styles.small, marginTop: 20 }}>
            Questions? Write to <MailLink href={`mailto:${mail.support}`}>{mail.support}</MailLink>, or{' '}
            <MailLink href={new URL('/support', shopUrl).href}>ask on our site</MailLink>. A person reads it. How we
            keep payments safe: <MailLink href={new URL('/policy', shopUrl).href}>our payment security policy</MailLink>
            .
          </Text>
          <FooterBelow />
        </Container>
      </Body>
    </Html>
  );
}

/** What its recipient has to be told in every mail for a while. */
function FooterBelow() {
  const footer = useContext(FooterOfMail);
  if (!footer) return null;
  return (
    <Text style={{ ...styles.small, marginTop: 20 }}>
      {footer.says} <MailLink href={footer.href}>{footer.press}</MailLink>
    </Text>
  );
}

/** The one thing to press. In text it is the sentence with the address behind it. */
export function MailButton({ href, children }: { href: string; children: string }) {
  return (
    <Section style={{ margin: '28px 0 8px' }}>
      <Link
        href={href}
        style={{
          display: 'inline-block',
          padding: '14px 26px',
          backgroundColor: VERMILION,
          color: PAPER,
          fontFamily: SANS,
          fontSize: 16,
          fontWeight: 600,
          textDecoration: 'none',
          borderRadius: 3,
        }}
      >
        {children}
      </Link>
    </Section>
  );
}

/** A link within a sentence. */
export const MailLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} style={{ color: INK, textDecoration: 'underline' }}>
    {children}
  </Link>
);

export const MailRule = () => <Hr style={styles.rule} />;
