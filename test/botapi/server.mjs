// A strict local Telegram Bot API for acceptance tests: startBotApi() -> the running emulator with its scenario helpers.
// server.mjs: HTTP, updates, webhooks, faults, throttling. world.mjs: users and chats. methods.mjs: the API methods.

import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { DEPRECATED, METHODS } from './methods.mjs';
import { ApiError, bad } from './validate.mjs';
import { Chat, World } from './world.mjs';

export const UPDATE_TYPES = ['message', 'edited_message', 'channel_post', 'edited_channel_post', 'business_connection', 'business_message', 'edited_business_message', 'deleted_business_messages', 'message_reaction', 'message_reaction_count', 'inline_query', 'chosen_inline_result', 'callback_query', 'shipping_query', 'pre_checkout_query', 'purchased_paid_media', 'poll', 'poll_answer', 'my_chat_member', 'chat_member', 'chat_join_request', 'chat_boost', 'removed_chat_boost'];
const NOT_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count'];
const DEFAULT_TYPES = UPDATE_TYPES.filter((t) => !NOT_BY_DEFAULT.includes(t));
const THROTTLE = { perChatPerSecond: 1, perGroupPerMinute: 20, globalPerSecond: 30 };
const STATUS_TEXT = { 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable' };
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const NO_ANSWER = Symbol('the client went away');

/** One call's parameters, whatever way they came (JSON, urlencoded, multipart, query string). */
class Params {
  constructor(values, files = new Map()) { this.values = values; this.files = files; }
  with(values) { return new Params({ ...this.values, ...values }, this.files); }
  has(name) { return this.values[name] !== undefined && this.values[name] !== null; }
  str(name) { return this.has(name) ? (typeof this.values[name] === 'object' ? JSON.stringify(this.values[name]) : String(this.values[name])) : ''; }
  int(name, otherwise = 0) { const n = parseInt(this.str(name), 10); return Number.isNaN(n) ? otherwise : n; }
  bool(name) { return ['true', 'yes', '1'].includes(this.str(name).toLowerCase()); }
  json(name, error) {
    const v = this.values[name];
    if (v === undefined || v === null || v === '') return undefined;
    if (typeof v !== 'string') return v;
    try { return JSON.parse(v); } catch { return bad(error); }
  }
}

export async function startBotApi(options = {}) {
  const api = new Emulator(options);
  await api.listen();
  return api;
}

class Emulator {
  constructor(options) {
    const { token = '7000000001:AAtest_token-for-the-local-emulator00', username = 'test_bot', name = 'Test Bot', host = '127.0.0.1', port = 0, ...rest } = options;
    this.options = {
      groupPrivacy: true, strict: true, inlineMode: true, inlineFeedback: true, inlineCache: false, inlineTimeoutMs: 10_000, callbackTimeoutMs: 15_000,
      webhookRetryMs: 500, webhookTimeoutMs: 10_000, throttle: false, ...rest,
    };
    Object.assign(this, { token, host, port, calls: [], droppedUpdates: [], webhookDeliveries: [], commands: new Map(), menuButtons: new Map(), profile: {} });
    this.world = new World({ id: Number(token.split(':')[0]), is_bot: true, first_name: name, username }, this.options);
    this.world.push = (type, payload, key) => this.push(type, payload, key);
    this.violations = this.world.violations;
    this.queue = []; // updates not confirmed yet: {update_id, type, key, body}
    this.nextUpdateId = 100_000_001;
    this.allowed = new Set(DEFAULT_TYPES);
    this.poll = null; // the waiting getUpdates
    this.webhook = null;
    this.faults = [];
    this.sent = [];
    this.floodUntil = new Map(); // chat id (or method) -> time before which nothing more should be sent
    this.bots = new Set();
    this.current = null; // the call being run, for warnings
    this.warn = (kind, detail) => this.world.warn(kind, detail, { method: this.current?.method, params: this.current?.params });
  }

  get url() { return `http://${this.host}:${this.port}`; }
  get bot() { return this.world.bot; }

  /** The environment for the bot; the names are the caller's. */
  env({ token = 'TELEGRAM_BOT_TOKEN', root = 'TELEGRAM_API_ROOT' } = {}) { return { [token]: this.token, [root]: this.url }; }

  textEnv() {
    return { strict: this.options.strict, warn: this.warn, botUsername: this.bot.username, userById: (id) => (id === this.bot.id ? this.bot : this.world.users.get(id)?.json) };
  }

  // ------------------------------------------------------------ HTTP

  listen() {
    this.http = createServer((req, res) => {
      this.handle(req, res).catch((e) => {
        this.world.violation('error', 'emulator', e.stack);
        if (!res.headersSent) this.reply(res, 500, { ok: false, error_code: 500, description: `Internal Server Error: ${e.message}` });
      });
    });
    this.http.keepAliveTimeout = 60_000;
    return new Promise((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(this.port, this.host, () => { this.port = this.http.address().port; resolve(); });
    });
  }

  reply(res, status, body, headers = {}) {
    const data = typeof body === 'string' ? body : JSON.stringify(body);
    res.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(data), ...headers });
    res.end(data);
  }

  async handle(req, res) {
    const url = new URL(req.url, this.url);
    const [, isFile, token, rest] = /^\/(file\/)?bot([^/]*)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
    const error = (code, description) => this.reply(res, code, { ok: false, error_code: code, description });
    if (token === undefined) return error(404, 'Not Found');
    if (token !== this.token) {
      this.world.violation('error', 'unauthorized', `a call with a wrong token: ${req.method} ${url.pathname}`);
      return error(401, 'Unauthorized');
    }
    if (isFile) return this.download(res, rest);
    const started = Date.now();
    const method = Object.keys(METHODS).find((m) => m.toLowerCase() === rest.toLowerCase());
    const call = { n: this.calls.length, at: started, method: method ?? rest, params: {}, files: [] };
    this.calls.push(call);
    let p;
    try {
      p = await readParams(req, url);
    } catch (e) {
      return this.finish(res, call, e instanceof ApiError ? e : new ApiError(400, `Bad Request: ${e.message}`));
    }
    call.params = readable(p.values);
    call.files = [...p.files.values()].map((f) => ({ filename: f.filename, size: f.data.length, type: f.type }));
    this.world.emit('change');

    const fault = this.takeFault(call);
    if (fault) {
      call.fault = fault;
      if (fault.slow) await sleep(fault.slow);
      if (fault.kind !== 'slow' && !fault.after) return this.fail(req, res, call, fault);
    }
    const answer = await this.run(method, call, p, res);
    call.ms = Date.now() - started;
    if (fault && fault.kind !== 'slow') return this.fail(req, res, call, fault);
    return answer === NO_ANSWER ? undefined : this.finish(res, call, answer);
  }

  /** Runs a method; returns its result or an ApiError. */
  async run(method, call, p, res) {
    this.current = call;
    try {
      if (!method) throw new ApiError(404, 'Not Found: method not found');
      this.checkNames(method, p);
      this.checkRetryAfter(call);
      const result = METHODS[method].run(this, p);
      this.current = null;
      if (!(result instanceof Promise)) return { result };
      res.on('close', () => { if (!res.writableFinished) { call.gone = true; this.dropPoll(call); } });
      const value = await result;
      return value === NO_ANSWER ? NO_ANSWER : { result: value };
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      return e;
    } finally {
      this.current = null;
    }
  }

  finish(res, call, answer) {
    call.ms ??= Date.now() - call.at;
    if (answer instanceof ApiError) {
      const { code, message: description, parameters } = answer;
      Object.assign(call, { ok: false, code, description });
      const circumstance = parameters?.migrate_to_chat_id; // not the bot's mistake
      if (code === 400 || code === 404 || code === 413) this.world.violation(circumstance ? 'warning' : 'error', code === 404 ? 'unknown-method' : 'bad-request', description, { method: call.method, params: call.params });
      const retry = parameters?.retry_after ? { 'Retry-After': String(parameters.retry_after) } : {};
      if (res) this.reply(res, code, { ok: false, error_code: code, description, ...(parameters && { parameters }) }, retry);
    } else {
      Object.assign(call, { ok: true, code: 200, result: answer.result?.body ?? answer.result });
      const { description, body } = answer.result?.body !== undefined ? answer.result : { body: answer.result };
      if (res) this.reply(res, 200, { ok: true, result: body, ...(description && { description }) });
    }
    this.world.emit('change');
  }

  checkNames(method, p) {
    const known = METHODS[method].params.split(' ');
    for (const name of Object.keys(p.values)) {
      if (DEPRECATED.includes(name)) this.warn('deprecated-parameter', `${method}: ${name} is outdated`);
      else if (!known.includes(name)) this.warn('unknown-parameter', `${method} has no parameter ${name}`);
    }
  }

  download(res, path) {
    const file = [...this.world.files.values()].find((f) => f.file_path === path);
    if (!file) return this.reply(res, 404, { ok: false, error_code: 404, description: 'Not Found' });
    res.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': file.buffer.length });
    return res.end(file.buffer);
  }

  // ------------------------------------------------------------ updates

  /** Queues an update; false if the bot does not want this type. */
  push(type, payload, key = 0) {
    if (!this.allowed.has(type)) { this.droppedUpdates.push({ type, payload: structuredClone(payload) }); return false; }
    const update_id = this.nextUpdateId++;
    this.queue.push({ update_id, type, key, body: JSON.parse(JSON.stringify({ update_id, [type]: payload })), tries: 0 });
    this.wake();
    return true;
  }

  sendUpdate(type, payload) { return this.push(type, payload, payload.chat?.id ?? payload.from?.id ?? 0); }

  wake() {
    if (this.webhook) return this.pump();
    if (this.poll && this.queue.length) {
      const poll = this.takePoll();
      poll.resolve(this.queue.slice(0, poll.limit).map((u) => u.body));
    }
    return undefined;
  }

  setAllowed(p) {
    const list = p.json('allowed_updates', "can't parse allowed_updates");
    if (list === undefined) return; // the previous setting stays
    if (!Array.isArray(list)) { this.warn('allowed-updates', 'allowed_updates is no array; Telegram ignores it'); return; }
    const unknown = list.filter((t) => !UPDATE_TYPES.includes(t));
    if (unknown.length) this.warn('allowed-updates', `unknown update types: ${unknown.join(', ')}`);
    const types = list.filter((t) => UPDATE_TYPES.includes(t));
    this.allowed = new Set(types.length ? types : DEFAULT_TYPES);
  }

  async getUpdates(p) {
    const { current } = this;
    if (this.webhook) throw new ApiError(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
    const before = this.poll;
    if (before) await sleep(30); // an aborted poll's closed connection may be noticed only now
    if (current.gone) return NO_ANSWER;
    if (before && this.poll === before) {
      this.world.violation('error', 'two-pollers', 'two getUpdates at a time');
      this.takePoll().reject(new ApiError(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'));
    }
    this.setAllowed(p);
    const offset = p.int('offset');
    const limit = Math.min(100, Math.max(1, p.int('limit', 100)));
    const timeout = Math.min(50, Math.max(0, p.int('timeout')));
    if (offset > 0) this.queue = this.queue.filter((u) => u.update_id >= offset);
    if (offset < 0) this.queue = this.queue.slice(offset);
    if (this.queue.length || !timeout) return this.queue.slice(0, limit).map((u) => u.body);
    return new Promise((resolve, reject) => {
      this.poll = { call: current, limit, resolve, reject, timer: setTimeout(() => { this.poll = null; resolve([]); }, timeout * 1000) };
    });
  }

  takePoll() {
    const { poll } = this;
    this.poll = null;
    clearTimeout(poll.timer);
    return poll;
  }

  /** The client of a waiting getUpdates went away. */
  dropPoll(call) {
    if (this.poll && this.poll.call === call) this.takePoll().resolve(NO_ANSWER);
  }

  // ------------------------------------------------------------ webhook

  setWebhook(p) {
    const url = p.str('url');
    if (!url) return this.deleteWebhook(p);
    let parsed;
    try { parsed = new URL(url); } catch { bad('bad webhook: Wrong URL'); }
    const local = ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname); // plain HTTP is allowed here only
    if (!local && parsed.protocol !== 'https:') bad('bad webhook: An HTTPS URL must be provided for webhook');
    if (!local && !['', '443', '80', '88', '8443'].includes(parsed.port)) bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
    const secret = p.str('secret_token');
    if (secret && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) bad('secret token contains unallowed characters');
    this.setAllowed(p);
    if (p.bool('drop_pending_updates')) this.queue = [];
    if (this.poll) this.takePoll().reject(new ApiError(409, 'Conflict: terminated by setWebhook request'));
    const same = this.webhook?.url === url;
    this.webhook = { url, secret, maxConnections: Math.min(100, Math.max(1, p.int('max_connections', 40))), busy: new Set(), lastError: this.webhook?.lastError };
    setImmediate(() => this.pump());
    return { body: true, description: same ? 'Webhook is already set' : 'Webhook was set' };
  }

  deleteWebhook(p) {
    if (p.bool('drop_pending_updates')) this.queue = [];
    const had = this.webhook;
    this.webhook = null;
    return { body: true, description: had ? 'Webhook was deleted' : 'Webhook is already deleted' };
  }

  webhookInfo() {
    const w = this.webhook;
    return {
      url: w?.url ?? '', has_custom_certificate: false, pending_update_count: this.queue.length,
      ...(w?.lastError && { last_error_date: w.lastError.date, last_error_message: w.lastError.message }),
      ...(w && { max_connections: w.maxConnections, ip_address: '127.0.0.1' }),
      ...(String([...this.allowed]) !== String(DEFAULT_TYPES) && { allowed_updates: [...this.allowed] }),
    };
  }

  /** Sends waiting updates to the webhook: in order within a chat, several chats at once. */
  pump() {
    const hook = this.webhook;
    if (!hook) return;
    for (const update of this.queue) {
      if (hook.busy.size >= hook.maxConnections) return;
      if (hook.busy.has(update.key)) continue;
      hook.busy.add(update.key);
      this.deliver(hook, update);
    }
  }

  async deliver(hook, update) {
    const attempt = { update_id: update.update_id, type: update.type, attempt: ++update.tries, at: Date.now() };
    this.webhookDeliveries.push(attempt);
    try {
      const res = await fetch(hook.url, {
        method: 'POST', redirect: 'manual', body: JSON.stringify(update.body), signal: AbortSignal.timeout(this.options.webhookTimeoutMs),
        headers: { 'Content-Type': 'application/json', ...(hook.secret && { 'X-Telegram-Bot-Api-Secret-Token': hook.secret }) },
      });
      attempt.status = res.status;
      const body = await res.text();
      if (res.status < 200 || res.status > 299) throw new Error(`Wrong response from the webhook: ${res.status} ${res.statusText}`);
      this.queue = this.queue.filter((u) => u !== update);
      hook.busy.delete(update.key);
      this.webhookReply(body);
    } catch (e) {
      attempt.error = e.cause?.message ?? e.message;
      hook.lastError = { date: Math.floor(Date.now() / 1000), message: attempt.error };
      const delay = this.options.webhookRetryMs * Math.min(update.tries - 1, 10); // the first retry comes at once
      this.world.after(delay, () => { hook.busy.delete(update.key); if (this.webhook === hook) this.pump(); });
    }
    this.world.emit('change');
    if (this.webhook === hook) this.pump();
  }

  /** A webhook may answer with a method call. */
  async webhookReply(body) {
    let values;
    try { values = JSON.parse(body); } catch { return; }
    const method = Object.keys(METHODS).find((m) => m.toLowerCase() === String(values?.method).toLowerCase());
    if (!method || /^(get|setwebhook|deletewebhook)/i.test(method)) return;
    delete values.method;
    const call = { n: this.calls.length, at: Date.now(), method, params: readable(values), files: [], viaWebhookReply: true };
    this.calls.push(call);
    this.finish(null, call, await this.run(method, call, new Params(values)));
  }

  // ------------------------------------------------------------ throttling

  throttleOn(limits = true) { this.options.throttle = limits; }

  /** Counts n messages of the bot for a chat, or throws 429. Edits count for the group and the global limit only. */
  throttle(chat, n = 1, { edit = false } = {}) {
    if (!this.options.throttle || n === 0) return;
    const limit = { ...THROTTLE, ...(this.options.throttle === true ? {} : this.options.throttle) };
    const t = Date.now();
    const wait = (times, max, windowMs) => {
      while (times.length && times[0] <= t - 60_000) times.shift();
      const recent = times.filter((x) => x > t - windowMs);
      return recent.length && recent.length + n > max ? recent[Math.max(0, Math.min(recent.length - 1, recent.length + n - max - 1))] + windowMs - t : 0;
    };
    chat.edits ??= [];
    const ms = Math.max(
      edit ? 0 : wait(chat.sent, limit.perChatPerSecond, 1000),
      ['group', 'supergroup', 'channel'].includes(chat.type) ? wait([...chat.sent, ...chat.edits].sort((a, b) => a - b), limit.perGroupPerMinute, 60_000) : 0,
      wait(this.sent, limit.globalPerSecond, 1000),
    );
    if (ms > 0) {
      const retry_after = Math.max(1, Math.ceil(ms / 1000));
      this.floodUntil.set(String(chat.id), t + retry_after * 1000);
      throw new ApiError(429, `Too Many Requests: retry after ${retry_after}`, { retry_after });
    }
    for (let i = 0; i < n; i++) { (edit ? chat.edits : chat.sent).push(t); this.sent.push(t); }
  }

  /** After a 429 a bot must wait for retry_after. */
  checkRetryAfter(call) {
    const key = String(call.params.chat_id ?? call.method);
    const until = this.floodUntil.get(key);
    if (!until || (call.params.chat_id && /^(get|sendChatAction)/.test(call.method))) return;
    if (until - Date.now() > 50) this.warn('retry-too-early', `${call.method} ${until - Date.now()} ms before the end of retry_after`);
    this.floodUntil.delete(key);
  }

  // ------------------------------------------------------------ faults

  /**
   * The next `times` calls of a method ('*': any but getUpdates) go wrong. fault: a status 429|500|502|…, 'reset', 'malformed',
   * or {status, retryAfter, description} | {reset: true} | {malformed: true} | {slow: ms}; after: true = the call takes effect first.
   */
  fault(method, fault, times = 1) {
    const f = typeof fault === 'number' ? { status: fault } : typeof fault === 'string' ? { [fault]: true } : { ...fault };
    f.kind = f.status ? 'status' : f.reset ? 'reset' : f.malformed ? 'malformed' : f.slow ? 'slow' : undefined;
    if (!f.kind) throw new Error(`unknown fault ${JSON.stringify(fault)}`);
    if (method !== '*' && !Object.hasOwn(METHODS, method)) throw new Error(`unknown method ${method}`);
    const entry = { method, fault: f, left: times };
    this.faults.push(entry);
    return { get left() { return entry.left; }, cancel: () => { entry.left = 0; } };
  }

  takeFault(call) {
    const entry = this.faults.find((f) => f.left > 0 && (f.method === call.method || (f.method === '*' && call.method !== 'getUpdates')) && (!f.fault.match || f.fault.match(call.params)));
    if (!entry) return undefined;
    entry.left--;
    return entry.fault;
  }

  fail(req, res, call, fault) {
    call.ms = Date.now() - call.at;
    Object.assign(call, { ok: false, code: fault.status ?? 0, description: `injected: ${fault.kind}` });
    this.world.emit('change');
    if (fault.kind === 'reset') return req.socket.resetAndDestroy();
    if (fault.kind === 'malformed') return this.reply(res, 200, '{"ok":true,"result":{"message_id":');
    if (fault.status === 429) {
      const retry_after = fault.retryAfter ?? 1;
      this.floodUntil.set(String(call.params.chat_id ?? call.method), Date.now() + retry_after * 1000);
      return this.reply(res, 429, { ok: false, error_code: 429, description: `Too Many Requests: retry after ${retry_after}`, parameters: { retry_after } }, { 'Retry-After': String(retry_after) });
    }
    return this.reply(res, fault.status, { ok: false, error_code: fault.status, description: fault.description ?? STATUS_TEXT[fault.status] ?? 'Error' });
  }

  /** The server is unreachable for ms (or until up() is called): the port is closed, open connections are cut. */
  async down(ms) {
    await this.closeHttp();
    if (ms === undefined) return;
    await sleep(ms);
    await this.up();
  }

  up() { return this.listen(); }

  async closeHttp() {
    if (this.poll) this.dropPoll(this.poll.call);
    const closed = new Promise((resolve) => { this.http.close(resolve); });
    this.http.closeAllConnections();
    await closed;
  }

  async close() {
    for (const query of [...this.world.callbacks.values(), ...this.world.inlineQueries.values()]) {
      if (!query.answered && !query.expired) this.world.warn(query.data === undefined ? 'inline-unanswered' : 'callback-unanswered', `not answered until the end: ${JSON.stringify(query.data ?? query.query)}`);
    }
    await Promise.all([...this.bots].map((bot) => bot.stop()));
    this.webhook = null;
    for (const timer of this.world.timers) clearTimeout(timer);
    await this.closeHttp();
  }

  // ------------------------------------------------------------ for scenarios

  user(fields) { return this.world.user(fields); }
  /** Another bot; since 2026 bots can see each other's messages in groups where their owners let them. */
  otherBot(fields) { return this.world.user({ language_code: undefined, ...fields, is_bot: true }); }
  group(fields = {}) { return this.world.chat({ ...fields, type: 'group' }); }
  supergroup(fields = {}) { return this.world.chat({ ...fields, type: 'supergroup' }); }
  forum(fields = {}) { return this.world.chat({ ...fields, type: 'supergroup', forum: true }); }
  channel(fields = {}) { return this.world.chat({ bot: 'administrator', ...fields, type: 'channel' }); }
  /** A chat the bot is not in (for inline mode). */
  foreignChat(fields = {}) { return this.world.chat({ type: 'supergroup', ...fields, bot: 'left' }); }
  sendMessage(user, chat, text, options) { return user.say(chat, text, options); }
  history(chat, options) { return this.world.history(chat instanceof Chat ? chat : chat.dm, options); }
  waitForMessage(chat, predicate, timeoutMs) { return this.world.waitForMessage(chat instanceof Chat ? chat : chat.dm, predicate, timeoutMs); }
  waitForEdit(target, predicate, timeoutMs) { return this.world.waitForEdit(target, predicate, timeoutMs); }
  expectNoMessage(chat, ms) { return this.world.expectNoMessage(chat instanceof Chat ? chat : chat.dm, ms); }
  waitUntil(check, timeoutMs = 5000, what = 'the condition') { return this.world.until(check, timeoutMs, () => what); }
  callsOf(method) { return this.calls.filter((c) => c.method === method); }
  errors() { return this.violations.filter((v) => v.severity === 'error'); }
  warnings(kind) { return this.violations.filter((v) => v.severity === 'warning' && (!kind || v.kind === kind)); }

  /** Returns and forgets the violations (those that match: a RegExp on the description, or a function). */
  takeViolations(match) {
    const hit = (v) => (match === undefined ? true : typeof match === 'function' ? match(v) : match.test(v.description));
    const taken = this.violations.filter(hit);
    const kept = this.violations.filter((v) => !hit(v));
    this.violations.splice(0, this.violations.length, ...kept);
    return taken;
  }

  /** Resolves with a finished call of the method; {since: n} skips the first n calls. */
  waitForCall(method, predicate = () => true, timeoutMs = 5000, since = 0) {
    return this.waitUntil(() => this.calls.slice(since).find((c) => c.method === method && c.code !== undefined && predicate(c)), timeoutMs, `no call of ${method}`);
  }

  /** The bot is there once it has asked for updates or set a webhook. */
  waitForBot(timeoutMs = 20_000, since = 0) {
    return this.waitUntil(() => this.calls.slice(since).some((c) => c.method === 'getUpdates' || (c.method === 'setWebhook' && c.ok)), timeoutMs, 'the bot neither polled nor set a webhook');
  }

  /** Starts the bot as a child process and waits until it is there; -> {child, output(), stop(signal), exited}. */
  async startBot(command, args = [], { cwd, env = {}, tokenVar, rootVar, wait = true, timeoutMs = 20_000 } = {}) {
    const since = this.calls.length;
    const child = spawn(command, args, { cwd, env: { ...process.env, ...this.env({ token: tokenVar, root: rootVar }), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (d) => { output += d; });
    let over = null;
    const exited = new Promise((resolve) => {
      child.on('exit', (code, signal) => { over = { code, signal }; this.world.emit('change'); resolve(over); });
      child.on('error', (e) => { over = { code: null, error: e.message }; output += e.stack; this.world.emit('change'); resolve(over); });
    });
    const bot = {
      child, exited, output: () => output,
      stop: async (signal = 'SIGTERM', graceMs = 10_000) => {
        const begin = Date.now();
        if (!over) child.kill(signal);
        const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
        const end = await exited;
        clearTimeout(timer);
        this.bots.delete(bot);
        return { ...end, ms: Date.now() - begin };
      },
    };
    this.bots.add(bot);
    if (wait) {
      const there = () => {
        if (over) throw new Error(`the bot ended at once (${JSON.stringify(over)}):\n${output}`);
        return this.calls.slice(since).some((c) => c.method === 'getUpdates' || (c.method === 'setWebhook' && c.ok));
      };
      try {
        await this.world.until(there, timeoutMs, () => `the bot neither polled nor set a webhook; its output:\n${output}`);
      } catch (e) { await bot.stop('SIGKILL'); throw e; }
    }
    return bot;
  }
}

// ---------------------------------------------------------------- request bodies

async function readParams(req, url) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const query = Object.fromEntries(url.searchParams);
  const type = req.headers['content-type'] ?? '';
  if (!body.length) return new Params(query);
  if (type.startsWith('application/json')) {
    let values;
    try { values = JSON.parse(body.toString()); } catch { bad("can't parse JSON object"); }
    if (values === null || typeof values !== 'object' || Array.isArray(values)) bad("can't parse JSON object: object expected");
    return new Params({ ...query, ...values });
  }
  if (type.startsWith('application/x-www-form-urlencoded')) return new Params({ ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) });
  if (type.startsWith('multipart/form-data')) {
    const { fields, files } = parseMultipart(body, type);
    return new Params({ ...query, ...fields }, files);
  }
  return bad(`unsupported content type ${type}`);
}

function parseMultipart(body, contentType) {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)?.slice(1).find(Boolean) ?? bad('no boundary in multipart/form-data');
  const delimiter = Buffer.from(`--${boundary}`);
  const fields = {};
  const files = new Map();
  let at = body.indexOf(delimiter);
  while (at >= 0) {
    const start = at + delimiter.length;
    if (body.subarray(start, start + 2).toString() === '--') return { fields, files };
    const end = body.indexOf(Buffer.from(`\r\n--${boundary}`), start);
    const headEnd = body.indexOf('\r\n\r\n', start);
    if (end < 0 || headEnd < 0 || headEnd > end) bad("can't parse multipart/form-data: unterminated part");
    const head = body.subarray(start, headEnd).toString();
    const data = body.subarray(headEnd + 4, end);
    const name = /\bname="([^"]*)"/i.exec(head)?.[1] ?? bad("can't parse multipart/form-data: a part without a name");
    const filename = /\bfilename="([^"]*)"/i.exec(head)?.[1] ?? /\bfilename\*?=(?:UTF-8'')?([^;\r\n]+)/i.exec(head)?.[1];
    if (filename !== undefined) files.set(name, { filename, type: /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1], data: Buffer.from(data) });
    else fields[name] = data.toString();
    at = end + 2;
  }
  return bad("can't parse multipart/form-data: no part found");
}

/** Parameters for the log: JSON texts decoded. */
function readable(values) {
  return Object.fromEntries(Object.entries(values).map(([k, v]) => {
    if (typeof v !== 'string' || !/^[[{]/.test(v) || k === 'text') return [k, v];
    try { return [k, JSON.parse(v)]; } catch { return [k, v]; }
  }));
}
