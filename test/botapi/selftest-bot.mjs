// The bot of selftest.test.ts: a small one that uses what the emulator models.
import http from 'node:http';
import { Bot, InlineKeyboard, InputFile, webhookCallback } from 'grammy';
const bot = new Bot(process.env.MY_TOKEN, { client: { apiRoot: process.env.MY_ROOT } });
bot.api.config.use(async (prev, method, payload, signal) => { // the simplest auto-retry
  for (let i = 0; ; i++) {
    try {
      const r = await prev(method, payload, signal);
      if (r.ok || i > 5 || !(r.error_code === 429 || r.error_code >= 500) || method === 'getUpdates') return r;
      await new Promise((f) => setTimeout(f, (r.parameters?.retry_after ?? 0.1) * 1000));
    } catch (e) { if (i > 5 || method === 'getUpdates') throw e; await new Promise((f) => setTimeout(f, 100)); }
  }
});
const html = { parse_mode: 'HTML' };
bot.command('start', (ctx) => ctx.reply('<b>Hello</b> ' + (ctx.match || 'stranger'), { ...html, message_thread_id: ctx.msg.message_thread_id, reply_markup: new InlineKeyboard().text('More', 'more:1').url('Site', 'https://example.com') }));
bot.command('bad', (ctx) => ctx.reply('<b>oops', html).catch((e) => ctx.reply('failed: ' + e.description)));
bot.command('amp', (ctx) => ctx.reply('Tom & Jerry', html).catch(() => ctx.reply('Tom &amp; Jerry', html)));
bot.command('many', async (ctx) => { for (let i = 1; i <= Number(ctx.match); i++) await ctx.reply('n' + i); });
bot.command('file', (ctx) => ctx.replyWithDocument(new InputFile(Buffer.from('a,b\n1,2'), 'data.csv'), { caption: 'the <i>data</i>', ...html }));
bot.command('here', (ctx) => ctx.reply('here', { reply_parameters: { message_id: ctx.msg.message_id } }));
bot.command('lost', (ctx) => ctx.reply('lost', { reply_parameters: { message_id: 999999 } }).catch((e) => ctx.reply(e.description)));
bot.callbackQuery(/^more:(\d+)$/, async (ctx) => {
  const n = Number(ctx.match[1]);
  await ctx.editMessageText('page ' + n, { reply_markup: new InlineKeyboard().text('More', 'more:' + (n + 1)) });
  await ctx.answerCallbackQuery('shown ' + n);
});
bot.callbackQuery('same', async (ctx) => { await ctx.editMessageText('page 1').catch(() => {}); await ctx.editMessageText('page 1').catch((e) => ctx.answerCallbackQuery(e.description.slice(0, 60))); });
bot.inlineQuery(/.*/, (ctx) => {
  const from = Number(ctx.inlineQuery.offset || 0);
  if (ctx.inlineQuery.query === 'silent') return;
  const results = Array.from({ length: ctx.inlineQuery.query === 'too many' ? 51 : 10 }, (_, i) => ({ type: 'article', id: String(from + i), title: 'R' + (from + i),
    input_message_content: { message_text: '<b>' + ctx.inlineQuery.query + '</b> ' + (from + i), ...html }, reply_markup: new InlineKeyboard().text('More', 'more:7') }));
  return ctx.answerInlineQuery(results, { next_offset: from < 20 ? String(from + 10) : '', cache_time: 5, button: { text: 'Settings', start_parameter: 'inline' } });
});
bot.on('message:document', async (ctx) => {
  const file = await ctx.getFile();
  const res = await fetch(process.env.MY_ROOT + '/file/bot' + process.env.MY_TOKEN + '/' + file.file_path);
  await ctx.reply('got ' + (await res.text()));
});
bot.on('my_chat_member', (ctx) => { console.log('member', ctx.myChatMember.new_chat_member.status); });
bot.on('message:migrate_to_chat_id', (ctx) => ctx.api.sendMessage(ctx.chat.id, 'old id').catch((e) => ctx.api.sendMessage(e.parameters.migrate_to_chat_id, 'moved')));
bot.on('edited_message:text', (ctx) => ctx.reply('edited: ' + ctx.editedMessage.text));
bot.on('message:text', (ctx) => ctx.reply('echo ' + ctx.msg.text, { message_thread_id: ctx.msg.message_thread_id }));
bot.catch((e) => console.error('bot error', e.error?.description ?? e.error));
await bot.api.setMyCommands([{ command: 'start', description: 'Begin' }]);
if (process.env.HOOK_PORT) {
  const handler = webhookCallback(bot, 'http', { secretToken: 's3cret' });
  let sick = Number(process.env.HOOK_SICK ?? 0);
  const server = http.createServer((req, res) => { if (sick-- > 0) { res.statusCode = 500; res.end(); } else handler(req, res); });
  server.listen(Number(process.env.HOOK_PORT), '127.0.0.1', async () => {
    await bot.init();
    await bot.api.setWebhook('http://127.0.0.1:' + server.address().port + '/hook', { secret_token: 's3cret', allowed_updates: ['message'] });
  });
  process.on('SIGTERM', () => process.exit(0));
} else {
  process.once('SIGTERM', () => bot.stop());
  await bot.start({ allowed_updates: ['message', 'edited_message', 'inline_query', 'callback_query', 'chosen_inline_result', 'my_chat_member'] });
}
