// An OpenID Connect provider for tests, with the addresses and claims of Entra ID: two tenants that share one set of
// signing keys, as Entra's do. The library checks codes, proofs, clients and redirect addresses; what a test wants to be
// wrong with a token it says at /test/bend. It ends when standard input is closed, that is, with the test that started it.
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { CompactSign, SignJWT, decodeJwt, exportJWK } from 'jose';
import Provider from 'oidc-provider';

const told = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const keyOf = async (kid) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...await exportJWK(privateKey), kid, use: 'sig', alg: 'RS256' };
};

const kid = 'provider-1';
const own = await keyOf(kid);
const stranger = await keyOf(kid);
const accounts = new Map(told.accounts.map((account) => [account.login, account]));
const spent = { idToken: null };
let bend = '';

const privateOf = (jwk) => createPrivateKey({ key: jwk, format: 'jwk' });
const publicPem = () => Buffer.from(createPublicKey({ key: own, format: 'jwk' }).export({ type: 'spki', format: 'pem' }));

// The same claims in other clothes.
const forged = {
  'another-key': (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateOf(stranger)),
  unsigned: (claims) => [{ alg: 'none', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).concat('').join('.'),
  'public-key-as-secret': (claims) => new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'HS256', kid, typ: 'JWT' }).sign(publicPem()),
  changed: async (claims, token) => {
    const [header, , signature] = token.split('.');
    const other = { ...claims, oid: '00000000-0000-4000-8000-00000000dead', preferred_username: 'dana@demo.invalid' };
    return [header, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
  },
};

// Signed with the right key, and one claim is wrong.
const now = () => Math.floor(Date.now() / 1000);
const wrong = {
  audience: (claims) => { claims.aud = 'b7c0ffee-0000-4000-8000-000000000000'; },
  issuer: (claims) => { claims.iss = claims.iss.replace(claims.tid, told.otherTenant); },
  'issuer-elsewhere': (claims) => { claims.iss = 'https://elsewhere.example/v2.0'; },
  expired: (claims) => { claims.iat = now() - 7200; claims.exp = now() - 600; },
  'not-yet': (claims) => { claims.nbf = now() + 900; claims.exp = now() + 7200; },
  'no-nonce': (claims) => { delete claims.nonce; },
  'another-nonce': (claims) => { claims.nonce = '638000000000000000.AAAA'; },
  'no-expiry': (claims) => { delete claims.exp; },
};

const bent = async (token, how) => {
  const claims = decodeJwt(token);
  if (how === '') return token;
  if (forged[how]) return forged[how](claims, token);
  if (!wrong[how]) throw new Error(`Nobody knows how to bend a token so: ${how}`);
  wrong[how](claims);
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateOf(own));
};

const claimsOf = (account, tenant) => ({
  tid: tenant,
  oid: account.oid,
  preferred_username: account.login,
  ver: '2.0',
  ...account.claims,
});

const grantAll = async (ctx) => {
  const { client, params, session, resourceServers } = ctx.oidc;
  const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email access_as_user');
  for (const [resource, server] of Object.entries(resourceServers ?? {})) grant.addResourceScope(resource, server.scope);
  if (params.resource) grant.addResourceScope(params.resource, 'access_as_user');
  await grant.save();
  return grant;
};

const providerOf = (origin, tenant) => {
  const provider = new Provider(`${origin}/${tenant}/v2.0`, {
    jwks: { keys: [own] },
    clients: told.clients,
    cookies: { keys: ['invented key for cookies of the test'] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'email', 'access_as_user'],
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'tid', 'oid', 'ver', 'roles', 'acct', 'idp'],
      profile: ['preferred_username'],
      email: ['email', 'xms_edov'],
    },
    findAccount: (ctx, login) => accounts.has(login)
      ? { accountId: login, claims: () => ({ sub: `subject-${accounts.get(login).oid}`, ...claimsOf(accounts.get(login), tenant) }) }
      : undefined,
    loadExistingGrant: grantAll,
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => undefined,
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx, resource) => ({
          scope: 'access_as_user',
          audience: resource.replace('api://', ''),
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    // An access token as Entra writes it: scp for a person's program, roles for a program of its own.
    formats: {
      customizers: {
        jwt: (ctx, token, jwt) => {
          delete jwt.payload.scope;
          jwt.header = { typ: 'JWT' };
          if (token.accountId) Object.assign(jwt.payload, claimsOf(accounts.get(token.accountId), tenant), { scp: token.scope, azp: token.clientId });
          else Object.assign(jwt.payload, told.programs[token.clientId], { tid: tenant, ver: '2.0', idtyp: 'app', azp: token.clientId });
        },
      },
    },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, AuthorizationCode: 60, IdToken: 3600, ClientCredentials: 3600 },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route !== 'token' || !ctx.body?.id_token) return;
    const issued = ctx.body.id_token;
    ctx.body = {
      ...ctx.body,
      id_token: bend === 'spent' ? spent.idToken : await bent(issued, bend),
    };
    spent.idToken = issued;
  });
  return provider.callback();
};

const readAll = async (request) => {
  let text = '';
  for await (const part of request) text += part;
  return JSON.parse(text || '{}');
};

// What a test says to the provider beside the protocol.
const asked = {
  '/test/bend': async ({ how }) => {
    bend = how;
    return {};
  },
  '/test/token': async ({ token, how }) => ({ token: await bent(token, how) }),
};

const server = createServer({ pfx: Buffer.from(told.pfx, 'base64') });
server.listen(0, '127.0.0.1', () => {
  const origin = `https://127.0.0.1:${server.address().port}`;
  const tenants = new Map([told.tenant, told.otherTenant].map((tenant) => [tenant, providerOf(origin, tenant)]));
  server.on('request', async (request, response) => {
    const path = request.url.split('?')[0];
    if (asked[path]) {
      const answer = await asked[path](await readAll(request));
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify(answer));
    }
    const [, tenant, version] = path.split('/');
    const handle = version === 'v2.0' && tenants.get(tenant);
    if (!handle) return response.writeHead(404).end();
    // The library is mounted below the tenant, and finds its own prefix in originalUrl.
    request.originalUrl = request.url;
    request.url = request.url.slice(`/${tenant}/v2.0`.length) || '/';
    return handle(request, response);
  });
  say({ port: server.address().port });
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
