// The Telegram side without HTTP: users, chats, messages, files, and what people do (the scenario's helpers).
// Whatever the bot may see goes out through world.push(type, payload, queueKey).

import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { findEntities } from './entities.mjs';

export const META = Symbol('meta'); // on stored messages: {chat, byBot, replyTo, deleted, inlineId, replyKeyboard, …}
const SERVICE = ['new_chat_members', 'left_chat_member', 'new_chat_title', 'group_chat_created', 'supergroup_chat_created', 'migrate_to_chat_id', 'migrate_from_chat_id', 'pinned_message', 'forum_topic_created', 'forum_topic_closed', 'forum_topic_reopened', 'forum_topic_edited', 'write_access_allowed'];
const ADMIN_RIGHTS = { can_be_edited: false, is_anonymous: false, can_manage_chat: true, can_delete_messages: true, can_manage_video_chats: true, can_restrict_members: true, can_promote_members: false, can_change_info: true, can_invite_users: true, can_post_stories: false, can_edit_stories: false, can_delete_stories: false };

// Who Telegram names as the sender where a chat speaks: an anonymous administrator, a channel, a linked channel's forward.
const ANONYMOUS_ADMIN = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const CHANNEL_SENDER = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
const AUTOMATIC_FORWARDER = { id: 777000, is_bot: false, first_name: 'Telegram' };

export const now = () => Math.floor(Date.now() / 1000);
export const isService = (msg) => SERVICE.some((k) => msg[k] !== undefined);
const defined = (o) => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined));
const hidden = (object, fields) => Object.defineProperties(object, Object.fromEntries(Object.entries(fields).map(([k, value]) => [k, { value, enumerable: false }])));
const randomId = () => String(randomBytes(8).readBigUInt64BE() >> 1n);

export class World extends EventEmitter {
  constructor(bot, options) {
    super();
    this.setMaxListeners(0);
    this.bot = bot;
    this.options = options;
    this.users = new Map();
    this.chats = new Map();
    this.files = new Map();
    this.callbacks = new Map();
    this.inlineQueries = new Map();
    this.inlineMessages = new Map(); // inline_message_id -> stored message
    this.inlineCache = new Map();
    this.violations = [];
    this.sharedMessageId = 100; // private chats and basic groups share one counter
    this.timers = new Set();
    this.push = () => true;
  }

  // ------------------------------------------------------------ bookkeeping

  violation(severity, kind, description, extra = {}) {
    this.violations.push({ severity, kind, description, at: Date.now(), ...extra });
    this.emit('change');
  }

  warn(kind, description, extra) { this.violation('warning', kind, description, extra); }

  after(ms, fn) {
    const timer = setTimeout(() => { this.timers.delete(timer); fn(); }, ms);
    this.timers.add(timer);
    return timer;
  }

  /** Resolves with the first truthy value of check(), which is asked on every change. */
  until(check, timeoutMs, describe) {
    return new Promise((resolve, reject) => {
      let timer;
      let again;
      const done = (fn, value) => {
        clearTimeout(timer);
        this.timers.delete(timer);
        clearInterval(again);
        this.off('change', look);
        setImmediate(fn, value); // not before the call that caused it is finished and logged
      };
      const look = () => {
        try {
          const value = check();
          if (value) done(resolve, value);
        } catch (e) { done(reject, e); }
      };
      timer = this.after(timeoutMs, () => done(reject, new Error(`${describe()} — not within ${timeoutMs} ms`)));
      again = setInterval(look, 50).unref(); // for conditions about something else, e.g. the bot's output
      this.on('change', look);
      look();
    });
  }

  addFile(buffer, name, mime) {
    const folder = mime.startsWith('image/') ? 'photos' : 'documents';
    const n = this.files.size;
    const file = {
      file_id: `BQACAgIAAxkB${randomBytes(24).toString('base64url')}`, file_unique_id: `AgAD${randomBytes(6).toString('base64url')}`,
      file_size: buffer.length, file_path: `${folder}/file_${n}${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`, buffer, name, mime,
    };
    this.files.set(file.file_id, file);
    return file;
  }

  user(fields = {}) { return new User(this, fields); }
  chat(fields) { return new Chat(this, fields); }
  privateChat(user) { return this.chats.get(user.id) ?? new Chat(this, { type: 'private', user, bot: 'none' }); }

  // ------------------------------------------------------------ messages

  /** Stores a message; `from` is a User, null for the bot. */
  addMessage(chat, from, fields, { replyTo, thread, byBot = !from, anonymous = false, asChannel, ...meta } = {}) {
    const sender = chat.type === 'channel' ? { sender_chat: chat.json }
      : anonymous ? { from: ANONYMOUS_ADMIN, sender_chat: chat.json }
        : asChannel ? { from: CHANNEL_SENDER, sender_chat: asChannel.json }
          : { from: from ? from.json : this.bot };
    const topic = chat.is_forum && thread && thread !== 1 ? { message_thread_id: thread, is_topic_message: true } : {};
    const msg = { message_id: chat.nextMessageId(), ...sender, chat: chat.json, date: now(), ...topic, ...defined(fields) };
    msg[META] = { chat, byBot, replyTo: replyTo?.message_id, ...meta };
    chat.messages.set(msg.message_id, msg);
    this.emit('change');
    return msg;
  }

  /** The message as the Bot API shows it now. */
  view(msg, nested = false) {
    const meta = msg[META];
    const out = structuredClone({ ...msg, chat: meta.chat.json });
    if (nested) return out;
    const topic = msg.message_thread_id && meta.chat.topics.get(msg.message_thread_id);
    const replied = meta.chat.messages.get(meta.replyTo ?? topic?.message_id);
    if (replied && replied !== msg && !replied[META].deleted) out.reply_to_message = this.view(replied, true);
    if (meta.inlineId) hidden(out, { inline_message_id: meta.inlineId });
    if (meta.replyKeyboard) hidden(out, { reply_keyboard: meta.replyKeyboard }); // the Bot API does not show these
    return out;
  }

  /** The stored message for what a scenario holds in its hands. */
  stored(message) {
    const msg = (message.inline_message_id && this.inlineMessages.get(message.inline_message_id))
      || this.chats.get(message.chat?.id)?.messages.get(message.message_id);
    if (!msg || msg[META].deleted) throw new Error(`no such message: ${JSON.stringify({ chat: message.chat?.id, id: message.message_id })}`);
    return msg;
  }

  /** Does the bot get to see this message of a user? (group privacy mode) */
  visibleToBot(chat, msg) {
    if (!chat.botIn) return false;
    if (chat.type === 'private' || chat.type === 'channel') return true;
    if (!this.options.groupPrivacy || chat.botStatus === 'administrator' || isService(msg)) return true;
    if (msg.via_bot?.id === this.bot.id) return true;
    const replied = chat.messages.get(msg[META].replyTo);
    if (replied && (replied.from?.id === this.bot.id || replied.via_bot?.id === this.bot.id) && !isService(replied)) return true;
    const text = msg.text ?? msg.caption ?? '';
    const me = `@${this.bot.username}`.toLowerCase();
    return (msg.entities ?? msg.caption_entities ?? []).some((e) => {
      const part = text.slice(e.offset, e.offset + e.length).toLowerCase();
      if (e.type === 'bot_command') return part.endsWith(me) || (e.offset === 0 && !part.includes('@'));
      return (e.type === 'mention' && part === me) || (e.type === 'text_mention' && e.user.id === this.bot.id);
    });
  }

  /** Sends a user's message to the bot if the bot may see it; returns the message with a hidden `delivered`. */
  deliver(msg, type) {
    const { chat } = msg[META];
    const kind = type ?? (chat.type === 'channel' ? 'channel_post' : 'message');
    const out = this.view(msg);
    const delivered = this.visibleToBot(chat, msg) && this.push(kind, out, chat.id);
    return hidden(out, { delivered });
  }

  chatMemberUpdate(type, chat, by, user, oldMember, newMember) {
    return this.push(type, { chat: chat.json, from: by.json ?? by, date: now(), old_chat_member: { user, ...oldMember }, new_chat_member: { user, ...newMember } }, chat.id);
  }

  /** Sends the bot something it must answer. */
  ask(type, payload, user, waiting) {
    if (this.push(type, payload, user.id)) return;
    clearTimeout(waiting.get(payload.id).timer);
    waiting.delete(payload.id);
    throw new Error(`${type} is not in the bot's allowed_updates`);
  }

  // ------------------------------------------------------------ what a scenario waits for

  test(predicate, message) {
    if (predicate === undefined) return true;
    if (typeof predicate === 'function') return predicate(message);
    const text = message.text ?? message.caption ?? '';
    return predicate instanceof RegExp ? predicate.test(text) : text.includes(predicate);
  }

  waitForMessage(chat, predicate, timeoutMs = 5000) { return this.waitForLog(chat, 'message', predicate, timeoutMs); }

  waitForEdit(target, predicate, timeoutMs = 5000) {
    const chat = target instanceof Chat ? target : this.stored(target)[META].chat;
    const only = target instanceof Chat ? undefined : this.stored(target);
    return this.waitForLog(chat, 'edit', predicate, timeoutMs, only);
  }

  waitForLog(chat, kind, predicate, timeoutMs, only) {
    const cursors = chat.cursors;
    const find = () => {
      for (let i = cursors[kind]; i < chat.log.length; i++) {
        const entry = chat.log[i];
        if (entry.kind !== kind || (only && entry.msg !== only)) continue;
        const view = this.view(entry.msg);
        if (this.test(predicate, view)) { cursors[kind] = i + 1; return view; }
      }
      return null;
    };
    return this.until(find, timeoutMs, () => {
      const seen = chat.log.slice(cursors[kind]).map((e) => `${e.kind}: ${JSON.stringify(e.msg.text ?? e.msg.caption ?? '').slice(0, 200)}`);
      const lately = this.violations.slice(-3).map((v) => `${v.kind}: ${v.description}`);
      return `no ${kind} from the bot in ${chat.title ?? chat.id} matches ${predicate ?? 'anything'}; since the last action: [${seen.join(' | ')}]; last violations: [${lately.join(' | ')}]`;
    });
  }

  /** Fails if the bot sends anything to the chat within ms. */
  async expectNoMessage(chat, ms = 500) {
    const from = chat.cursors.message;
    await new Promise((resolve) => { this.after(ms, resolve); });
    const got = chat.log.slice(from).filter((e) => e.kind === 'message');
    if (got.length) throw new Error(`expected no message in ${chat.title ?? chat.id}, got: ${got.map((e) => JSON.stringify(e.msg.text ?? e.msg.caption)).join(' | ')}`);
  }

  history(chat, { deleted = false } = {}) {
    return [...chat.messages.values()].filter((m) => deleted || !m[META].deleted)
      .map((m) => hidden(this.view(m), { deleted: Boolean(m[META].deleted), byBot: Boolean(m[META].byBot) }));
  }
}

// ---------------------------------------------------------------- chats

let nextUserId = 7_000_000_001; // beyond 32 bits, as real ones are
let nextGroupId = -4_000_000_001;
let nextSupergroupId = -1_002_000_000_001;

export class Chat {
  /** fields: type, title, username, user (private), forum, members, bot: member|administrator|left|kicked|none */
  constructor(world, { type, title, username, user, forum = false, members = [], bot = 'member', rights }) {
    this.world = world;
    this.type = type;
    this.user = user;
    this.id = user && type === 'private' ? user.id : type === 'group' ? nextGroupId-- : nextSupergroupId--;
    this.title = user ? undefined : title ?? `Test ${type}`;
    this.username = username;
    this.is_forum = forum;
    this.botStatus = bot;
    this.botRights = rights ?? {};
    this.members = new Map(members.map((m) => [m.id, { user: m, status: 'member' }]));
    this.topics = new Map();
    this.messages = new Map();
    this.log = []; // what the bot did here: {kind: 'message'|'edit'|'delete', msg}
    this.cursors = { message: 0, edit: 0 };
    this.botMessagesInRow = 0;
    this.sent = []; // times of the bot's messages, for throttling
    this.ownMessageId = 1; // 1 is the creation of the chat, and the General topic of a forum
    if (members[0] && type !== 'private') this.members.get(members[0].id).status = 'creator';
    world.chats.set(this.id, this);
  }

  get botIn() { return ['member', 'administrator', 'restricted'].includes(this.botStatus); }

  get json() {
    if (this.type === 'private') return defined({ id: this.id, first_name: this.user.first_name, last_name: this.user.last_name, username: this.user.username, type: 'private' });
    return defined({ id: this.id, title: this.title, username: this.username, is_forum: this.is_forum || undefined, type: this.type, all_members_are_administrators: this.type === 'group' ? true : undefined });
  }

  nextMessageId() {
    return this.type === 'private' || this.type === 'group' ? ++this.world.sharedMessageId : ++this.ownMessageId;
  }

  /** A person did something here: waits look at what comes from now on. */
  mark() {
    this.cursors = { message: this.log.length, edit: this.log.length };
    this.botMessagesInRow = 0;
  }

  botMember(status = this.botStatus) {
    const rights = { ...ADMIN_RIGHTS, ...(this.type === 'channel' ? { can_post_messages: true, can_edit_messages: true } : { can_pin_messages: true, can_manage_topics: this.is_forum }), ...this.botRights };
    return { none: { status: 'left' }, administrator: { status, ...rights }, kicked: { status, until_date: 0 } }[status] ?? { status };
  }

  setBot(status, by) {
    const old = this.botMember();
    this.botStatus = status;
    this.world.chatMemberUpdate('my_chat_member', this, by, this.world.bot, old, this.botMember());
  }

  service(from, fields, options) {
    return this.world.deliver(this.world.addMessage(this, from, fields, options));
  }

  addBot(by, { admin = this.type === 'channel' } = {}) {
    this.mark();
    this.setBot(admin ? 'administrator' : 'member', by);
    return this.type === 'channel' ? undefined : this.service(by, { new_chat_members: [this.world.bot] });
  }

  promoteBot(by, rights = {}) { this.mark(); this.botRights = rights; this.setBot('administrator', by); }
  demoteBot(by) { this.mark(); this.setBot('member', by); }

  kickBot(by) {
    this.mark();
    const leaving = this.type !== 'channel' && this.world.addMessage(this, by, { left_chat_member: this.world.bot });
    this.setBot('kicked', by);
    if (leaving) this.world.push('message', this.world.view(leaving), this.id);
  }

  join(user) {
    this.mark();
    this.members.set(user.id, { user, status: 'member' });
    this.world.chatMemberUpdate('chat_member', this, user, user.json, { status: 'left' }, { status: 'member' });
    return this.service(user, { new_chat_members: [user.json] });
  }

  leave(user) {
    this.mark();
    this.members.delete(user.id);
    this.world.chatMemberUpdate('chat_member', this, user, user.json, { status: 'member' }, { status: 'left' });
    return this.service(user, { left_chat_member: user.json });
  }

  /** What Telegram does with each post of a channel whose discussion group this is. */
  forwardFromChannel(channel, post) {
    this.mark();
    const { text, entities, date, message_id } = post;
    const origin = { type: 'channel', chat: channel.json, message_id, date };
    const sender = { json: AUTOMATIC_FORWARDER };
    return this.service(sender, defined({ text, entities, sender_chat: channel.json, forward_origin: origin, is_automatic_forward: true }), { byBot: false });
  }

  rename(by, title) { this.mark(); this.title = title; return this.service(by, { new_chat_title: title }); }

  /** Forum topics: returns the message_thread_id. */
  createTopic(by, name) {
    if (!this.is_forum) throw new Error('the chat is no forum');
    const msg = this.world.addMessage(this, by, { forum_topic_created: { name, icon_color: 7322096 } });
    Object.assign(msg, { message_thread_id: msg.message_id, is_topic_message: true });
    this.topics.set(msg.message_id, { name, message_id: msg.message_id });
    this.world.deliver(msg);
    return msg.message_id;
  }

  closeTopic(by, thread) { this.topics.get(thread).closed = true; return this.service(by, { forum_topic_closed: {} }, { thread }); }
  deleteTopic(thread) { this.topics.get(thread).deleted = true; }

  /** Upgrades a group to a supergroup; returns the new chat. The old id answers 400 with migrate_to_chat_id. */
  migrate(by = [...this.members.values()][0]?.user, { memberUpdates = false } = {}) {
    if (this.type !== 'group') throw new Error('only a group can become a supergroup');
    this.mark();
    const next = new Chat(this.world, { type: 'supergroup', title: this.title, bot: this.botStatus, rights: this.botRights });
    next.members = new Map(this.members);
    this.service(by, { migrate_to_chat_id: next.id });
    this.migratedTo = next.id;
    if (memberUpdates) {
      this.setBot('left', by);
      this.world.chatMemberUpdate('my_chat_member', next, by, this.world.bot, { status: 'left' }, next.botMember());
    }
    this.botStatus = 'left';
    next.service(by, { migrate_from_chat_id: this.id });
    return next;
  }

  history(options) { return this.world.history(this, options); }
}

// ---------------------------------------------------------------- people

export class User {
  constructor(world, { id, first_name, last_name, username, language_code = 'en', is_premium, is_bot = false } = {}) {
    this.world = world;
    this.id = id ?? nextUserId++;
    Object.assign(this, { first_name: first_name ?? `User${this.id % 1000}`, last_name, username, language_code, is_premium, is_bot });
    world.users.set(this.id, this);
  }

  get json() { return defined({ id: this.id, is_bot: this.is_bot, first_name: this.first_name, last_name: this.last_name, username: this.username, language_code: this.language_code, is_premium: this.is_premium }); }
  get dm() { return this.world.privateChat(this); }

  /** Stores and delivers something this user sends; every kind of sending goes through here. */
  post(chat, fields, { replyTo, thread, ...meta } = {}) {
    if (chat.type === 'private' && chat.botStatus === 'kicked') throw new Error('the user blocked the bot; call user.unblock() first');
    if (chat.type === 'private' && chat.botStatus === 'none') chat.botStatus = 'member';
    if (chat.migratedTo) throw new Error('the group was upgraded; use the chat that migrate() returned');
    if (chat.type !== 'private' && chat.type !== 'channel' && !chat.members.has(this.id)) chat.members.set(this.id, { user: this, status: 'member' });
    chat.mark();
    const replied = replyTo && this.world.stored(replyTo);
    return this.world.deliver(this.world.addMessage(chat, this, fields, { replyTo: replied, thread: thread ?? replied?.message_thread_id, byBot: false, ...meta }));
  }

  /** say(chat, text, {replyTo, thread, entities, anonymous, asChannel}); say(text) writes to the bot in private. */
  say(chat, text, options = {}) {
    if (typeof chat === 'string') return this.say(this.dm, chat, text);
    if (text.length > 4096) throw new Error('a client would cut this message: longer than 4096');
    const { entities = findEntities(text), ...rest } = options;
    return this.post(chat, { text, entities: entities.length ? entities : undefined }, rest);
  }

  /** Opens the bot by a link with a payload (or without): sends "/start payload" in private. */
  start(payload = '') {
    if (payload && !/^[A-Za-z0-9_-]{1,64}$/.test(payload)) throw new Error(`not a valid start payload: ${payload}`);
    return this.say(this.dm, payload ? `/start ${payload}` : '/start');
  }

  /** Follows a https://t.me/<bot>?start=… link. */
  openLink(url) {
    const u = new URL(url);
    if (!/^(t|telegram)\.me$/.test(u.hostname) || u.pathname.slice(1).toLowerCase() !== this.world.bot.username.toLowerCase()) throw new Error(`not a link to the bot: ${url}`);
    return this.start(u.searchParams.get('start') ?? '');
  }

  sendDocument(chat, buffer, filename, caption, options = {}) {
    const mime = options.mime ?? { txt: 'text/plain', json: 'application/json', csv: 'text/csv', pdf: 'application/pdf', png: 'image/png', zip: 'application/zip', html: 'text/html', xml: 'text/xml' }[filename.split('.').pop().toLowerCase()] ?? 'application/octet-stream';
    const file = this.world.addFile(Buffer.from(buffer), filename, mime);
    const document = { file_name: filename, mime_type: mime, file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: options.size ?? file.file_size };
    if (options.size) file.file_size = options.size; // pretend a size, e.g. over the 20 MB download limit
    return this.post(chat, { document, ...this.caption(caption) }, options);
  }

  sendPhoto(chat, buffer, caption, options = {}) {
    const file = this.world.addFile(Buffer.from(buffer), 'photo.jpg', 'image/jpeg');
    const size = { file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: file.file_size, width: 800, height: 600 };
    return this.post(chat, { photo: [{ ...size, width: 90, height: 67 }, size], ...this.caption(caption) }, options);
  }

  caption(text) { return text ? defined({ caption: text, caption_entities: findEntities(text).length ? findEntities(text) : undefined }) : {}; }

  /** Any other message, e.g. {sticker: {...}}, {location: {...}}, {voice: {...}}. */
  send(chat, fields, options) { return this.post(chat, fields, options); }

  edit(message, text, { entities = findEntities(text) } = {}) {
    const msg = this.world.stored(message);
    msg[META].chat.mark();
    const field = msg.text === undefined ? 'caption' : 'text';
    Object.assign(msg, { [field]: text, edit_date: now() });
    const list = field === 'text' ? 'entities' : 'caption_entities';
    if (entities.length) msg[list] = entities; else delete msg[list];
    return this.world.deliver(msg, msg[META].chat.type === 'channel' ? 'edited_channel_post' : 'edited_message');
  }

  /** Bots are not told about deletions. */
  delete(message) { this.world.stored(message)[META].deleted = true; this.world.emit('change'); }

  forward(message, chat) {
    const original = this.world.stored(message);
    const { message_id, from, chat: c, date, message_thread_id, is_topic_message, reply_markup, via_bot, edit_date, ...content } = this.world.view(original, true);
    const origin = from ? { forward_origin: { type: 'user', sender_user: from, date }, forward_from: from } : { forward_origin: { type: 'channel', chat: c, message_id, date } };
    return this.post(chat, { ...origin, forward_date: date, ...content });
  }

  react(message, emoji) {
    const msg = this.world.stored(message);
    const { chat } = msg[META];
    chat.mark();
    const reaction = (e) => (e ? [{ type: 'emoji', emoji: e }] : []);
    const mine = (msg[META].reactions ??= new Map());
    const old = mine.get(this.id);
    mine.set(this.id, emoji);
    if (chat.type !== 'private' && chat.botStatus !== 'administrator') return false;
    return this.world.push('message_reaction', { chat: chat.json, message_id: msg.message_id, user: this.json, date: now(), old_reaction: reaction(old), new_reaction: reaction(emoji) }, chat.id);
  }

  block() { this.dm.mark(); this.dm.setBot('kicked', this); }
  unblock() { this.dm.mark(); this.dm.setBot('member', this); }
  addBot(chat, options) { return chat.addBot(this, options); }
  kickBot(chat) { return chat.kickBot(this); }

  // ------------------------------------------------------------ buttons

  /**
   * Presses an inline button; which: its text or callback_data, a RegExp on the text, its number, or {data} for raw data.
   * Callback buttons resolve with the answer {text, show_alert, url, cache_time}; others with what the client would do.
   */
  async press(message, which, { timeoutMs } = {}) {
    const { world } = this;
    const msg = world.stored(message);
    const { chat, inlineId } = msg[META];
    const buttons = msg.reply_markup?.inline_keyboard?.flat() ?? [];
    const button = typeof which === 'object' && which.data !== undefined ? { callback_data: which.data }
      : typeof which === 'number' ? buttons[which]
        : buttons.find((b) => (which instanceof RegExp ? which.test(b.text) : b.text === which || b.callback_data === which));
    if (!button) throw new Error(`no button ${which}; the message has: ${buttons.map((b) => b.text).join(' | ') || 'none'}`);
    chat.mark();
    if (button.callback_data === undefined) {
      const switched = ['switch_inline_query', 'switch_inline_query_current_chat'].find((k) => button[k] !== undefined);
      return switched ? { switchInline: button[switched], currentChat: switched.endsWith('current_chat') } : { ...button };
    }
    const id = randomId();
    const shown = inlineId ? { inline_message_id: inlineId } : { message: world.view(msg) };
    const payload = { id, from: this.json, ...shown, chat_instance: String(-chat.id * 1000003), data: button.callback_data };
    const limit = timeoutMs ?? world.options.callbackTimeoutMs;
    const answer = new Promise((resolve, reject) => {
      const entry = { id, data: button.callback_data, resolve, reject, at: Date.now() };
      world.callbacks.set(id, entry);
      entry.timer = world.after(world.options.callbackTimeoutMs, () => {
        entry.expired = true;
        if (!entry.answered) world.warn('callback-unanswered', `the callback query with data ${JSON.stringify(entry.data)} was not answered within ${world.options.callbackTimeoutMs} ms`);
      });
      world.after(limit, () => reject(new Error(`press ${JSON.stringify(entry.data)}: no answerCallbackQuery within ${limit} ms`)));
    });
    answer.catch(() => {}); // a scenario may not care
    world.ask('callback_query', payload, this, world.callbacks);
    return answer;
  }

  // ------------------------------------------------------------ inline mode

  /** Types "@bot query"; resolves with {results, next_offset, button, cache_time, is_personal}. */
  async inline(query, { offset = '', chatType = 'sender', location, timeoutMs } = {}) {
    const { world } = this;
    if (query.length > 256) throw new Error('a client cuts inline queries to 256 characters');
    const cacheKey = (who) => JSON.stringify([who, query, offset, chatType]);
    if (world.options.inlineCache) {
      const hit = [this.id, '*'].map((who) => world.inlineCache.get(cacheKey(who))).find((c) => c && c.until > Date.now());
      if (hit) return this.takeInline(query, offset, { ...hit.answer, fromCache: true });
    }
    const id = randomId();
    const limit = timeoutMs ?? world.options.inlineTimeoutMs;
    const answer = new Promise((resolve, reject) => {
      const entry = { id, query, resolve, at: Date.now() };
      world.inlineQueries.set(id, entry);
      entry.timer = world.after(world.options.inlineTimeoutMs, () => {
        entry.expired = true;
        if (!entry.answered) world.warn('inline-unanswered', `the inline query ${JSON.stringify(query)} was not answered within ${world.options.inlineTimeoutMs} ms`);
      });
      world.after(limit, () => reject(new Error(`inline ${JSON.stringify(query)}: no answerInlineQuery within ${limit} ms`)));
    });
    answer.catch(() => {});
    world.ask('inline_query', defined({ id, from: this.json, chat_type: chatType, query, offset, location }), this, world.inlineQueries);
    const got = await answer;
    if (world.options.inlineCache) world.inlineCache.set(cacheKey(got.is_personal ? this.id : '*'), { until: Date.now() + got.cache_time * 1000, answer: got });
    return this.takeInline(query, offset, got);
  }

  takeInline(query, offset, answer) {
    if (!offset || this.inlineQuery !== query) this.inlineShown = new Map(); // further pages add to what is shown
    this.inlineQuery = query;
    for (const c of answer.checked) this.inlineShown.set(c.result.id, c);
    return hidden({ ...answer, checked: undefined }, { checked: answer.checked });
  }

  /** Picks a result of the last inline(): the message appears in the chat via the bot, chosen_inline_result goes out. */
  choose(resultId, { chat = this.dm, thread, replyTo } = {}) {
    const { world } = this;
    const shown = this.inlineShown?.get(resultId);
    if (!shown) throw new Error(`no inline result ${resultId}; shown: ${[...(this.inlineShown?.keys() ?? [])].join(', ')}`);
    const { content, markup } = shown;
    const inlineId = markup ? `AgAAA${randomBytes(15).toString('base64url')}` : undefined;
    const fields = content.media ? mediaStub(world, content) : content.other ?? defined({ text: content.text, entities: content.entities.length ? content.entities : undefined, link_preview_options: content.linkPreview });
    if (world.options.inlineFeedback) world.push('chosen_inline_result', defined({ from: this.json, inline_message_id: inlineId, query: this.inlineQuery, result_id: resultId }), this.id);
    const out = this.post(chat, { ...fields, via_bot: world.bot, reply_markup: markup }, { thread, replyTo, inlineId, ownedByBot: true });
    if (inlineId) world.inlineMessages.set(inlineId, chat.messages.get(out.message_id));
    return out;
  }
}

/** What a media message looks like when its file is not really there (inline results, URLs). */
export function mediaStub(world, { media, source, text, entities = [], file }) {
  const f = file ?? world.files.get(source) ?? world.addFile(Buffer.from(String(source)), 'file', 'application/octet-stream');
  const id = { file_id: f.file_id, file_unique_id: f.file_unique_id, file_size: f.file_size };
  const body = {
    photo: [{ ...id, width: f.width ?? 800, height: f.height ?? 600 }],
    document: { ...id, file_name: f.name, mime_type: f.mime },
    sticker: { ...id, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false },
    voice: { ...id, duration: 1 },
    audio: { ...id, duration: 1, file_name: f.name },
  }[media] ?? { ...id, width: 320, height: 240, duration: 1, file_name: f.name };
  return defined({ [media]: body, caption: text || undefined, caption_entities: entities.length ? entities : undefined });
}
