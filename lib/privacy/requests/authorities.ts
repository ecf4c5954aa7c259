/** A data protection authority: who takes complaints under Article 77 of the GDPR, or the law like it of its country. */
export type Authority = { country: string; name: string; href: string };

const of = (country: string, name: string, href: string): readonly [string, Authority] => [
  country,
  { country, name, href: `https://${href}` },
];

/** By country (ISO 3166-1 alpha-2): the members of the European Data Protection Board, and those of Switzerland and the United Kingdom. */
export const AUTHORITIES: ReadonlyMap<string, Authority> = new Map([
  of('NL', 'Autoriteit Persoonsgegevens', 'autoriteitpersoonsgegevens.nl'),
  of('AT', 'Österreichische Datenschutzbehörde', 'dsb.gv.at'),
  of('BE', 'Autorité de protection des données – Gegevensbeschermingsautoriteit', 'dataprotectionauthority.be'),
  of('BG', 'Комисия за защита на личните данни', 'cpdp.bg'),
  of('CH', 'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter', 'edoeb.admin.ch'),
  of('CY', 'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα', 'dataprotection.gov.cy'),
  of('CZ', 'Úřad pro ochranu osobních údajů', 'uoou.gov.cz'),
  of('DE', 'Bundesbeauftragte für den Datenschutz und die Informationsfreiheit', 'bfdi.bund.de'),
  of('DK', 'Datatilsynet', 'datatilsynet.dk'),
  of('EE', 'Andmekaitse Inspektsioon', 'aki.ee'),
  of('ES', 'Agencia Española de Protección de Datos', 'aepd.es'),
  of('FI', 'Tietosuojavaltuutetun toimisto', 'tietosuoja.fi'),
  of('FR', 'Commission nationale de l’informatique et des libertés', 'cnil.fr'),
  of('GB', 'Information Commissioner’s Office', 'ico.org.uk'),
  of('GR', 'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα', 'dpa.gr'),
  of('HR', 'Agencija za zaštitu osobnih podataka', 'azop.hr'),
  of('HU', 'Nemzeti Adatvédelmi és Információszabadság Hatóság', 'naih.hu'),
  of('IE', 'Data Protection Commission', 'dataprotection.ie'),
  of('IS', 'Persónuvernd', 'personuvernd.is'),
  of('IT', 'Garante per la protezione dei dati personali', 'garanteprivacy.it'),
  of('LI', 'Datenschutzstelle', 'datenschutzstelle.li'),
  of('LT', 'Valstybinė duomenų apsaugos inspekcija', 'vdai.lrv.lt'),
  of('LU', 'Commission nationale pour la protection des données', 'cnpd.public.lu'),
  of('LV', 'Datu valsts inspekcija', 'dvi.gov.lv'),
  of('MT', 'Office of the Information and Data Protection Commissioner', 'idpc.org.mt'),
  of('NO', 'Datatilsynet', 'datatilsynet.no'),
  of('PL', 'Urząd Ochrony Danych Osobowych', 'uodo.gov.pl'),
  of('PT', 'Comissão Nacional de Proteção de Dados', 'cnpd.pt'),
  of('RO', 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal', 'dataprotection.ro'),
  of('SE', 'Integritetsskyddsmyndigheten', 'imy.se'),
  of('SI', 'Informacijski pooblaščenec', 'ip-rs.si'),
  of('SK', 'Úrad na ochranu osobných údajov', 'dataprotection.gov.sk'),
]);

/** That of where the shop is. */
export const HOME_AUTHORITY: Authority = {
  country: 'NL',
  name: 'Autoriteit Persoonsgegevens',
  href: 'https://autoriteitpersoonsgegevens.nl',
};
