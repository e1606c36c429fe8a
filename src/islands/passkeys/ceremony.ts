// Between the server's JSON and the browser's WebAuthn calls. By hand: PublicKeyCredential.parseCreationOptionsFromJSON is younger than the browsers we serve.

interface Described {
  readonly type: 'public-key';
  readonly id: string;
  readonly transports?: readonly AuthenticatorTransport[];
}

export interface CreationJson {
  readonly challenge: string;
  readonly rp: PublicKeyCredentialRpEntity;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: readonly PublicKeyCredentialParameters[];
  readonly timeout?: number;
  readonly excludeCredentials?: readonly Described[];
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria;
  readonly attestation?: AttestationConveyancePreference;
}

export interface RequestJson {
  readonly challenge: string;
  readonly rpId: string;
  readonly timeout?: number;
  readonly userVerification?: UserVerificationRequirement;
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function toText(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function creationOptions(json: CreationJson): PublicKeyCredentialCreationOptions {
  return {
    rp: json.rp,
    user: { ...json.user, id: toBytes(json.user.id) },
    challenge: toBytes(json.challenge),
    pubKeyCredParams: [...json.pubKeyCredParams],
    excludeCredentials: (json.excludeCredentials ?? []).map(({ id, type }) => ({ id: toBytes(id), type })),
    ...(json.timeout === undefined ? {} : { timeout: json.timeout }),
    ...(json.authenticatorSelection === undefined ? {} : { authenticatorSelection: json.authenticatorSelection }),
    ...(json.attestation === undefined ? {} : { attestation: json.attestation }),
  };
}

export function requestOptions(json: RequestJson): PublicKeyCredentialRequestOptions {
  return {
    challenge: toBytes(json.challenge),
    rpId: json.rpId,
    ...(json.timeout === undefined ? {} : { timeout: json.timeout }),
    ...(json.userVerification === undefined ? {} : { userVerification: json.userVerification }),
  };
}

/** What the authenticator answered, as the server reads it. */
export function credentialJson(credential: PublicKeyCredential): string {
  const { response } = credential;
  const common = { clientDataJSON: toText(response.clientDataJSON) };
  const own =
    response instanceof AuthenticatorAttestationResponse
      ? { attestationObject: toText(response.attestationObject), transports: response.getTransports() }
      : response instanceof AuthenticatorAssertionResponse
        ? {
            authenticatorData: toText(response.authenticatorData),
            signature: toText(response.signature),
            ...(response.userHandle === null ? {} : { userHandle: toText(response.userHandle) }),
          }
        : {};
  return JSON.stringify({
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    response: { ...common, ...own },
    clientExtensionResults: {},
  });
}
