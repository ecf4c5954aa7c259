/**
 * Mailboxes that are there for anybody, for minutes, without a password. The best known services and the domains that
 * they say they use; staff list others as they meet them (`email_domain`).
 */
const DOMAINS = new Set(
  `0-mail.com 10mail.org 10minutemail.co.uk 10minutemail.com 10minutemail.net 20minutemail.com 33mail.com anonbox.net
  anonymbox.com binkmail.com bobmail.info burnermail.io chacuo.net cock.li crazymailing.com cs.email deadaddress.com
  despam.it discard.email discardmail.com discardmail.de dispostable.com dodgeit.com dropmail.me e4ward.com emailfake.com
  emailondeck.com emailsensei.com emailtemporanea.com emltmp.com fakeinbox.com fakemail.net fakemailgenerator.com
  filzmail.com generator.email getairmail.com getnada.com grr.la guerrillamail.biz guerrillamail.com guerrillamail.de
  guerrillamail.info guerrillamail.net guerrillamail.org guerrillamailblock.com harakirimail.com hidemail.de inboxalias.com
  inboxbear.com inboxkitten.com incognitomail.com jetable.org kasmail.com linshiyouxiang.net luxusmail.org mail-temp.com
  mail-temporaire.fr mailcatch.com maildrop.cc mailexpire.com mailforspam.com mailinater.com mailinator.com mailinator.net
  mailinator2.com mailmetrash.com mailmoat.com mailnesia.com mailnull.com mailsac.com mailtemp.info mintemail.com
  moakt.com mohmal.com mt2015.com mytemp.email mytrashmail.com nada.email no-spam.ws nospam.ze.tc nowmymail.com
  objectmail.com one-time.email pokemail.net proxymail.eu rcpt.at rhyta.com sharklasers.com shieldemail.com sneakemail.com
  sofimail.com spam4.me spambog.com spambog.de spambox.us spamex.com spamfree24.org spamgourmet.com spamhole.com
  spaml.de supergreatmail.com suremail.info temp-mail.io temp-mail.org tempail.com tempemail.net tempinbox.com
  tempmail.dev tempmail.net tempmail.plus tempmailaddress.com tempmailo.com temporarily.de tempr.email throwam.com
  throwawaymail.com tmail.ws tmailor.com tmpmail.net tmpmail.org trash-mail.com trash-mail.de trashmail.com trashmail.de
  trashmail.me trashmail.net trashmail.ws trbvm.com wegwerfemail.de wegwerfmail.de wegwerfmail.net wegwerfmail.org
  wh4f.org yopmail.com yopmail.fr yopmail.net zoemail.org`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a domain, or one above it, is of such a service. Case does not count. */
export function isDisposable(domain: string): boolean {
  const labels = domain.trim().toLowerCase().split('.');
  return labels.some((_, n) => DOMAINS.has(labels.slice(n).join('.')));
}
