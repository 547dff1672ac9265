// @ts-nocheck: plain JavaScript, in a file that vitest finds
// Self-test of the emulator with a real grammY bot as a child process.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { startBotApi } from './server.mjs';

const BOT = fileURLToPath(new URL('./selftest-bot.mjs', import.meta.url));
let api;
let bot;

async function start(options = {}, env = {}) {
  api = await startBotApi({ token: '7000000001:AAselftest', username: 'self_test_bot', inlineTimeoutMs: 1000, callbackTimeoutMs: 2000, webhookRetryMs: 50, ...options });
  bot = await api.startBot(process.execPath, [BOT], { tokenVar: 'MY_TOKEN', rootVar: 'MY_ROOT', env });
}

/** A raw call, as a bot of any library would make it. */
async function call(method, body = {}, { form } = {}) {
  const init = form ? { method: 'POST', body: form } : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(`${api.url}/bot${api.token}/${method}`, init)).json();
}

const scenario = (name, fn, options, env) => test(name, async () => {
  try { await start(options, env); await fn(); } finally { await api.close(); }
}, 60_000);

/** Without a bot process: the test makes the calls. */
const raw = (name, options, fn) => test(name, async () => {
  api = await startBotApi({ token: '5:t', ...options });
  try { await fn(); } finally { await api.close(); }
}, 60_000);

scenario('echo, start payload, HTML entities, commands menu, edits', async () => {
  const ann = api.user({ first_name: 'Ann', username: 'ann' });
  ann.say('hello');
  await api.waitForMessage(ann, 'echo hello');
  ann.openLink(`https://t.me/${api.bot.username}?start=abc_1`);
  const hello = await api.waitForMessage(ann, 'Hello abc_1');
  assert.deepEqual(hello.entities, [{ type: 'bold', offset: 0, length: 5 }]);
  assert.deepEqual(await ann.press(hello, 'Site'), { text: 'Site', url: 'https://example.com' });
  ann.edit(ann.say('first'), 'second');
  await api.waitForMessage(ann, 'edited: second');
  assert.equal((await call('getMyCommands')).result[0].command, 'start');
  assert.equal(api.history(ann).filter((m) => m.byBot).length, 4);
  assert.deepEqual(api.violations, []);
});

scenario('callbacks: answer, edit, not modified, never answered', async () => {
  const ann = api.user();
  ann.start();
  const hello = await api.waitForMessage(ann, /Hello/);
  const answer = await ann.press(hello, 'More');
  assert.equal(answer.text, 'shown 1');
  const page = await api.waitForEdit(hello, 'page 1');
  assert.equal((await ann.press(page, /More/)).text, 'shown 2'); // the keyboard of the edited message
  assert.match((await ann.press(page, { data: 'same' })).text, /message is not modified/);
  assert.equal(api.takeViolations(/not modified/).length, 1);
  await assert.rejects(ann.press(page, { data: 'more' }), /no button|no answerCallbackQuery/);
  assert.equal(api.warnings('callback-unanswered').length, 1);
  assert.equal((await call('answerCallbackQuery', { callback_query_id: '1' })).error_code, 400);
  assert.equal((await call('sendMessage', { chat_id: ann.id, text: 'x', reply_markup: { inline_keyboard: [[{ text: 'b', callback_data: 'я'.repeat(33) }]] } })).description, 'Bad Request: BUTTON_DATA_INVALID');
  assert.match((await call('sendMessage', { chat_id: ann.id, text: 'x', reply_markup: { inline_keyboard: [[{ text: 'b', callback_data: 'a', url: 'https://a.bc' }]] } })).description, /exactly one action/);
  assert.equal((await call('sendMessage', { chat_id: ann.id, text: 'x', reply_markup: { inline_keyboard: [Array(101).fill({ text: 'b', callback_data: 'a' })] } })).error_code, 400);
});

scenario('inline mode: pages, choosing, buttons of the inline message, limits, timeouts', async () => {
  const ann = api.user();
  const first = await ann.inline('cats', { chatType: 'supergroup' });
  assert.equal(first.results.length, 10);
  assert.equal(first.button.start_parameter, 'inline');
  const second = await ann.inline('cats', { offset: first.next_offset });
  assert.equal(second.results[0].id, '10');
  const elsewhere = api.foreignChat();
  const message = ann.choose('12', { chat: elsewhere });
  assert.equal(message.text, 'cats 12');
  assert.equal(message.via_bot.username, 'self_test_bot');
  assert.equal((await ann.press(message, 'More')).text, 'shown 7');
  assert.equal(api.history(elsewhere)[0].text, 'page 7');
  await assert.rejects(ann.inline('silent'), /no answerInlineQuery/);
  assert.equal(api.warnings('inline-unanswered').length, 1);
  await assert.rejects(ann.inline('too many'));
  assert.equal(api.takeViolations(/too many inline query results/).length, 1);
  const results = (r) => call('answerInlineQuery', { inline_query_id: '1', results: r });
  const article = { type: 'article', id: 'a', title: 't', input_message_content: { message_text: 'x' } };
  assert.match((await results([article])).description, /query is too old/);
  assert.match((await results([article, article])).description, /RESULT_ID_DUPLICATE/);
  assert.match((await results([{ ...article, title: undefined }])).description, /Can't find field "title"/);
  assert.match((await results([{ ...article, id: 'x'.repeat(65) }])).description, /RESULT_ID_INVALID/);
  assert.match((await results(Array.from({ length: 20 }, (_, i) => ({ ...article, id: String(i), description: 'd'.repeat(4000) })))).description, /RESULTS_TOO_MUCH/);
  assert.match((await results([{ ...article, input_message_content: { message_text: '<b>x', parse_mode: 'HTML' } }])).description, /can't parse entities/);
});

scenario('group privacy, membership, forum topics, replies', async () => {
  const [ann, joe] = [api.user({ first_name: 'Ann' }), api.user({ username: 'joe' })];
  const group = api.supergroup({ title: 'Club', members: [ann, joe], bot: 'left' });
  ann.addBot(group);
  const plain = joe.say(group, 'just talking to @ann_other');
  assert.equal(plain.delivered, false);
  assert.equal(joe.say(group, '/start@other_bot').delivered, false);
  await api.expectNoMessage(group, 300);
  assert.equal(joe.say(group, 'hey @Self_Test_Bot').delivered, true);
  const echo = await api.waitForMessage(group, 'echo hey');
  joe.say(group, 'and this?', { replyTo: echo });
  await api.waitForMessage(group, 'echo and this?');
  joe.say(group, '/here');
  const here = await api.waitForMessage(group, 'here');
  assert.equal(here.reply_to_message.text, '/here');
  joe.say(group, '/lost@self_test_bot');
  await api.waitForMessage(group, 'message to be replied not found');
  api.takeViolations(/to be replied/);
  group.promoteBot(ann);
  joe.say(group, 'now it hears all');
  await api.waitForMessage(group, 'echo now it hears all');
  assert.deepEqual((await call('getChatAdministrators', { chat_id: group.id })).result.map((m) => m.status), ['creator', 'administrator']);

  const forum = api.forum({ members: [ann] });
  const topic = forum.createTopic(ann, 'News');
  ann.say(forum, '/start@self_test_bot x', { thread: topic });
  await api.waitForMessage(forum, (m) => m.message_thread_id === topic);
  assert.equal((await call('sendMessage', { chat_id: forum.id, text: 'x', message_thread_id: 4242 })).description, 'Bad Request: message thread not found');
  api.takeViolations(/thread not found/);

  group.kickBot(ann);
  await api.waitUntil(() => bot.output().includes('member kicked'));
  assert.match((await call('sendMessage', { chat_id: group.id, text: 'x' })).description, /^Forbidden: bot was kicked from the supergroup chat/);
  ann.start();
  await api.waitForMessage(ann, /Hello/);
  ann.block();
  assert.match((await call('sendMessage', { chat_id: ann.id, text: 'x' })).description, /^Forbidden: bot was blocked by the user/);

  const small = api.group({ members: [ann] });
  await api.waitForMessage(small.migrate(), 'moved');
  assert.deepEqual(api.errors(), []);
});

scenario('429: throttling and retry_after', async () => {
  api.throttleOn();
  const ann = api.user();
  ann.say('/many 3');
  await api.waitForMessage(ann, 'n3', 8000);
  const sent = api.callsOf('sendMessage');
  assert.ok(sent.filter((c) => c.code === 429).length >= 2, 'was throttled');
  assert.equal(sent.filter((c) => c.ok).length, 3);
  assert.deepEqual(api.warnings('retry-too-early'), []);
  api.throttleOn(false);
  api.fault('sendMessage', { status: 429, retryAfter: 1 }, 2);
  ann.say('again');
  await api.waitForMessage(ann, 'echo again');
  ann.say('/many 11');
  await api.waitForMessage(ann, 'n11');
  assert.equal(api.warnings('too-many-messages').length, 1);
});

scenario('faults: 500, 502, reset, lost answer, malformed, slow, server down', async () => {
  const ann = api.user();
  for (const fault of [500, 502, 'reset', 'malformed', { slow: 300 }]) {
    api.fault('sendMessage', fault);
    ann.say(`after ${JSON.stringify(fault)}`);
    await api.waitForMessage(ann, 'echo after');
  }
  api.fault('sendMessage', { reset: true, after: true });
  ann.say('twice');
  await api.waitForMessage(ann, 'echo twice');
  await api.waitForMessage(ann, 'echo twice'); // the bot could not know that the first got through
  api.fault('getUpdates', 502);
  await api.down(500);
  ann.say('still there?');
  await api.waitForMessage(ann, 'still there?', 15_000);
  assert.deepEqual(api.errors(), []);
});

scenario('webhook: secret header, order, retries, allowed_updates, 409', async () => {
  await api.waitUntil(() => api.webhook);
  const ann = api.user();
  ann.say('one');
  ann.say('two');
  await api.waitForMessage(ann, 'echo two');
  assert.deepEqual(api.history(ann).filter((m) => m.byBot).map((m) => m.text), ['echo one', 'echo two']);
  const first = api.webhookDeliveries.filter((d) => d.update_id === api.webhookDeliveries[0].update_id);
  assert.deepEqual(first.map((d) => d.status), [500, 500, 200]);
  await assert.rejects(ann.inline('x'), /not in the bot's allowed_updates/);
  assert.equal((await call('getUpdates')).error_code, 409);
  assert.equal((await call('getWebhookInfo')).result.last_error_message, 'Wrong response from the webhook: 500 Internal Server Error');
  assert.equal((await fetch(api.webhook.url, { method: 'POST', body: '{}' })).status, 401); // the bot checks the secret
}, {}, { HOOK_PORT: '0', HOOK_SICK: '2' });

scenario('HTML, MarkdownV2 and length violations are caught', async () => {
  const ann = api.user();
  ann.say('/bad');
  await api.waitForMessage(ann, /failed: Bad Request: can't parse entities: Can't find end tag/);
  assert.equal(api.takeViolations(/can't parse entities/).length, 1);
  ann.say('/amp');
  await api.waitForMessage(ann, 'Tom & Jerry');
  assert.equal(api.takeViolations(/Unescaped "&"/).length, 1);
  const send = async (text, parse_mode = 'HTML') => (await call('sendMessage', { chat_id: ann.id, text, parse_mode })).description;
  for (const [text, error] of [
    ['a < b', 'Unsupported start tag ""'], ['<br>', 'Unsupported start tag "br"'], ['é<p>x</p>', 'Unsupported start tag "p" at byte offset 2'], ['<b>x</i>', 'Unmatched end tag'],
    ['x</b>', 'Unexpected end tag'], ['<span>x</span>', 'Tag "span" must have class "tg-spoiler"'], ['&nbsp;', 'Unescaped "&"'], ['<blockquote>a<blockquote>b</blockquote></blockquote>', 'Nested blockquote'], ['<b', 'Unclosed start tag'],
  ]) assert.ok((await send(text)).includes(`can't parse entities: ${error}`), `${text}: ${await send(text)}`);
  assert.match(await send('1.5', 'MarkdownV2'), /Character '\.' is reserved/);
  assert.match(await send('*x', 'MarkdownV2'), /Can't find end of Bold entity/);
  assert.equal(await send('x'.repeat(4097)), 'Bad Request: message is too long');
  assert.equal(await send(`<b>${'😀'.repeat(2048)}</b>`), undefined); // 4096 UTF-16 units after parsing
  assert.equal(await send(''), 'Bad Request: message text is empty');
  assert.equal(await send('<b> </b>'), 'Bad Request: text must be non-empty');
  assert.equal((await call('sendMessage', { chat_id: 12345, text: 'x' })).description, 'Bad Request: chat not found');
  assert.equal((await call('setMyCommands', { commands: [{ command: 'Bad-Name', description: 'x' }] })).description, 'Bad Request: BOT_COMMAND_INVALID');
  assert.ok(api.errors().length > 20);
});

scenario('files both ways, request forms, unknown method, wrong token', async () => {
  const ann = api.user();
  ann.sendDocument(ann.dm, Buffer.from('content!'), 'a.txt', 'see');
  await api.waitForMessage(ann, 'got content!');
  ann.say('/file');
  const doc = await api.waitForMessage(ann, 'the data');
  assert.equal(doc.document.file_name, 'data.csv');
  assert.equal(api.world.files.get(doc.document.file_id).buffer.toString(), 'a,b\n1,2');
  const form = new FormData();
  form.set('chat_id', String(ann.id));
  form.set('media', JSON.stringify([{ type: 'document', media: 'attach://f1' }, { type: 'document', media: doc.document.file_id, caption: 'c' }]));
  form.set('f1', new Blob(['zzz']), 'z.bin');
  assert.equal((await call('sendMediaGroup', {}, { form })).result.length, 2);
  assert.equal((await (await fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=${ann.id}&text=hi`)).json()).result.text, 'hi');
  const encoded = new URLSearchParams({ chat_id: ann.id, text: 'enc', reply_markup: '{"inline_keyboard":[[{"text":"b","callback_data":"a"}]]}' });
  assert.equal((await call('sendmessage', {}, { form: encoded })).result.reply_markup.inline_keyboard[0][0].text, 'b');
  assert.deepEqual(api.errors(), []);
  assert.deepEqual(await call('sendTelepathy'), { ok: false, error_code: 404, description: 'Not Found: method not found' });
  assert.equal((await fetch(`${api.url}/bot1:wrong/getMe`)).status, 401);
});

raw('getUpdates: offset confirms, allowed_updates, two pollers', {}, async () => {
  const ann = api.user();
  for (const t of ['a', 'b', 'c']) ann.say(t);
  const { result } = await call('getUpdates', { limit: 2 });
  assert.deepEqual(result.map((u) => u.message.text), ['a', 'b']);
  assert.equal((await call('getUpdates')).result.length, 3); // nothing confirmed yet
  assert.deepEqual((await call('getUpdates', { offset: result[1].update_id + 1, allowed_updates: ['callback_query'] })).result.map((u) => u.message.text), ['c']);
  ann.say('not wanted');
  assert.equal((await call('getUpdates', { offset: result[1].update_id + 2 })).result.length, 0);
  assert.equal(api.droppedUpdates.length, 1);
  await call('getUpdates', { allowed_updates: [] });
  const slow = call('getUpdates', { offset: -1, timeout: 5 });
  await new Promise((r) => { setTimeout(r, 50); });
  const second = call('getUpdates', { timeout: 5 });
  assert.equal((await slow).error_code, 409);
  ann.say('wake up');
  assert.equal((await second).result[0].message.text, 'wake up');
});

raw('the rest of the methods and helpers, by raw calls', { username: 'raw_bot', inlineCache: true }, async () => {
  const updates = async () => {
    const { result } = await call('getUpdates', { offset: (api.lastSeen ?? 0) + 1 });
    api.lastSeen = result.at(-1)?.update_id ?? api.lastSeen;
    return result;
  };
  const ok = async (method, body) => { const r = await call(method, body); assert.ok(r.ok, `${method}: ${r.description}`); return r.result; };
  const refused = async (pattern, method, body) => { const r = await call(method, body); assert.match(r.description ?? 'ok', pattern); return r; };
  await ok('getUpdates', { allowed_updates: ['message', 'edited_message', 'channel_post', 'edited_channel_post', 'message_reaction', 'inline_query', 'chosen_inline_result', 'my_chat_member', 'chat_member', 'callback_query'] });
  const [ann, joe] = [api.user({ first_name: 'Ann', username: 'ann' }), api.user()];
  await refused(/can't initiate conversation/, 'sendMessage', { chat_id: ann.id, text: 'x' });
  const group = api.supergroup({ title: 'G', username: 'the_group', members: [ann], bot: 'administrator' });
  const said = joe.say(group, 'see https://example.com #tag');
  assert.deepEqual(said.entities.map((e) => e.type), ['url', 'hashtag']);
  joe.react(said, '👍');
  joe.edit(said, 'new');
  group.join(api.user());
  assert.deepEqual((await updates()).map((u) => Object.keys(u)[1]), ['message', 'message_reaction', 'edited_message', 'chat_member', 'message']);

  const sent = await ok('sendMessage', { chat_id: '@the_group', text: 'hi', reply_parameters: { message_id: said.message_id, quote: 'new' } });
  assert.equal(sent.reply_to_message.text, 'new');
  await refused(/QUOTE_TEXT_INVALID/, 'sendMessage', { chat_id: group.id, text: 'x', reply_parameters: { message_id: said.message_id, quote: 'old' } });
  await ok('sendMessage', { chat_id: group.id, text: 'x', reply_parameters: { message_id: 777, allow_sending_without_reply: true } });
  await ok('setMessageReaction', { chat_id: group.id, message_id: said.message_id, reaction: [{ type: 'emoji', emoji: '🔥' }] });
  await refused(/REACTION_INVALID/, 'setMessageReaction', { chat_id: group.id, message_id: said.message_id, reaction: [{ type: 'emoji', emoji: '🧀' }] });
  await ok('pinChatMessage', { chat_id: group.id, message_id: said.message_id });
  assert.equal((await ok('getChat', { chat_id: group.id })).pinned_message.text, 'new');
  assert.equal((await ok('getChatMember', { chat_id: group.id, user_id: ann.id })).status, 'creator');
  assert.ok((await ok('copyMessage', { chat_id: group.id, from_chat_id: group.id, message_id: said.message_id })).message_id);
  assert.equal((await ok('forwardMessage', { chat_id: group.id, from_chat_id: group.id, message_id: said.message_id })).forward_origin.sender_user.id, joe.id);
  await refused(/message can't be edited/, 'editMessageText', { chat_id: group.id, message_id: said.message_id, text: 'x' });
  await ok('deleteMessage', { chat_id: group.id, message_id: said.message_id });
  await refused(/message to delete not found/, 'deleteMessage', { chat_id: group.id, message_id: said.message_id });
  await refused(/IMAGE_PROCESS_FAILED|there is no photo/, 'sendPhoto', { chat_id: group.id });
  await refused(/wrong parameter action/, 'sendChatAction', { chat_id: group.id, action: 'think' });
  await ok('sendChatAction', { chat_id: group.id, action: 'typing' });
  await ok('setMyName', { name: 'N' });
  await refused(/TOO_LONG/, 'setMyShortDescription', { short_description: 'x'.repeat(121) });
  await ok('setMyDescription', { description: 'x'.repeat(512) });
  await ok('setChatMenuButton', { menu_button: { type: 'commands' } });
  await refused(/caption is too long/, 'sendDocument', { chat_id: group.id, document: 'https://example.com/a.pdf', caption: 'x'.repeat(1025) });
  const keyboard = (b) => ({ chat_id: group.id, text: 'x', reply_markup: { inline_keyboard: [[{ text: 'b', ...b }]] } });
  await ok('sendMessage', keyboard({ switch_inline_query: '' }));
  await refused(/Text buttons are unallowed/, 'sendMessage', keyboard({}));
  await refused(/URL 'nowhere' is invalid: Wrong HTTP URL/, 'sendMessage', keyboard({ url: 'nowhere' }));
  await ok('sendMessage', keyboard({ url: 'https://t.me/raw_bot?start=not%20good' }));
  assert.equal(api.warnings('start-payload').length, 1);
  assert.equal((await ok('sendMessage', { chat_id: group.id, text: 'y', parse_mod: 'HTML' })).text, 'y');
  assert.equal(api.warnings('unknown-parameter').length, 1);

  const channel = api.channel({ title: 'C' });
  ann.edit(ann.say(channel, 'post'), 'post!');
  await ok('sendMessage', { chat_id: channel.id, text: 'from the bot' });
  const moved = api.group({ title: 'Old', members: [ann] });
  moved.migrate();
  const migrated = await refused(/upgraded to a supergroup/, 'sendMessage', { chat_id: moved.id, text: 'x' });
  assert.ok(migrated.parameters.migrate_to_chat_id < -1e12);
  await updates();

  const asked = ann.inline('q'); // answered by hand
  const [{ inline_query: q }] = await updates();
  await ok('answerInlineQuery', { inline_query_id: q.id, results: [{ type: 'article', id: '1', title: 't', input_message_content: { message_text: '*b*', parse_mode: 'MarkdownV2' } }], cache_time: 60 });
  assert.equal((await asked).results.length, 1);
  assert.equal((await joe.inline('q')).fromCache, true);
  const chosen = ann.choose('1', { chat: group });
  assert.deepEqual(chosen.entities, [{ type: 'bold', offset: 0, length: 1 }]);
  assert.deepEqual((await updates()).map((u) => Object.keys(u)[1]), ['chosen_inline_result', 'message']);

  api.throttleOn({ perChatPerSecond: 100, globalPerSecond: 5, perGroupPerMinute: 7 });
  const codes = [];
  for (let i = 0; i < 6; i++) codes.push((await call('sendMessage', { chat_id: channel.id, text: `m${i}` })).error_code ?? 200);
  assert.deepEqual(codes, [200, 200, 200, 200, 200, 429]);
  await new Promise((r) => { setTimeout(r, 1100); });
  for (let i = 0; i < 2; i++) await ok('sendMessage', { chat_id: channel.id, text: 'n' });
  const full = await call('sendMessage', { chat_id: channel.id, text: 'n' });
  assert.ok(full.parameters.retry_after > 50, 'the limit of a minute');
  api.throttleOn(false);
  await ok('leaveChat', { chat_id: group.id });
  await refused(/^Forbidden: bot is not a member/, 'sendMessage', { chat_id: group.id, text: 'x' });
  assert.deepEqual(api.violations.filter((v) => v.kind === 'emulator'), []);
});
