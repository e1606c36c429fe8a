// Forms marked data-passkey ask an authenticator before they are sent. Hidden where the browser knows no passkeys.
import { creationOptions, credentialJson, requestOptions, type CreationJson, type RequestJson } from './ceremony';

async function ask(form: HTMLFormElement): Promise<PublicKeyCredential | null> {
  const answer = await fetch(form.dataset['options'] ?? '', { method: 'POST', headers: { Accept: 'application/json, text/html' } });
  if (answer.redirected) {
    location.assign(answer.url); // the person must sign in again first
    return null;
  }
  if (!answer.ok) throw new Error(`Got ${answer.status} for the options of a passkey.`);
  const json: unknown = await answer.json();
  const credential =
    form.dataset['passkey'] === 'create'
      ? await navigator.credentials.create({ publicKey: creationOptions(json as CreationJson) })
      : await navigator.credentials.get({ publicKey: requestOptions(json as RequestJson) });
  return credential instanceof PublicKeyCredential ? credential : null;
}

async function send(form: HTMLFormElement): Promise<void> {
  const message = form.querySelector<HTMLElement>('[data-failed]');
  const button = form.querySelector('button');
  if (message) message.textContent = '';
  button?.setAttribute('aria-busy', 'true');
  try {
    const credential = await ask(form);
    const field = form.elements.namedItem('credential');
    if (credential && field instanceof HTMLInputElement) {
      field.value = credentialJson(credential);
      form.submit();
    }
  } catch {
    // Dismissed, timed out, or no passkey here: the browser does not say which, to protect its owner.
    if (message) message.textContent = message.dataset['failed'] ?? '';
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

/** "Remember me" belongs to the form of the password; the other ways in take its answer along. */
function keepToo(page: Document): void {
  const keep = page.querySelector<HTMLInputElement>('input[type=checkbox][name=keep]');
  for (const input of page.querySelectorAll<HTMLInputElement>('input[data-keep]')) {
    input.form?.addEventListener('submit', () => {
      input.value = keep?.checked === true ? 'true' : '';
    });
  }
}

keepToo(document);

if ('PublicKeyCredential' in window) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form);
    });
  }
}
