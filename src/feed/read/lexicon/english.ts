import type { Lexicon } from './lexicon.ts';

export const english: Lexicon = {
  language: 'en',
  words: {
    buy: 'buy, buying, long, longing, go long, going long, bid, accumulate, buy signal, buy order, scalp buy, rebuy',
    sell: 'sell, selling, short, shorting, go short, going short, sell signal, sell order, fade',
    sides: 'buys=buy, sells=sell, longs=buy, shorts=sell',
    limit: 'limit, lmt, limits, limit order, limit orders',
    stop: 'stop',
    stoporder: 'stop order, stop entry, buystop=buy, sellstop=sell, stop entries, stop orders',
    limitorder: 'buylimit=buy, selllimit=sell',
    now: 'now, market, at market, market order, market execution, market price, current price, cmp, instant, instant execution, instantly, immediately, right now, at cmp, asap, market entry, enter now, spot price, live price, right here, from here, mkt',
    pending: 'pending, pending order, pending orders, pendings, set and forget',
    entry:
      'entry, entries, entry price, entry point, entry level, entry range, entry area, open price, opening price, our entry, execution price, trigger price, entry around, entry at',
    maybeentry:
      'enter, entering, in, e, ep, open, open at, entered, get in, ent, enter at, entrance, filled at, trigger, add at, fill, reload, price, px, rate, level, order, limit',
    entries:
      'entry targets, entry orders, entry levels, entry points, entry prices, layers, layered entries, ladder, laddered, ladder entries, entry ladder, scaled entries, grid',
    zone: 'zone, area, range, region, band, entry zone, buy zone=buy, sell zone=sell, buy area=buy, sell area=sell, buy range=buy, sell range=sell, buying zone=buy, selling zone=sell, demand zone, supply zone, golden zone',
    dca: 'dca, average, average in, averaging, add more, second buy, second sell, layer',
    sl: 'sl, s l, stops, stop loss, stoploss, stop losses, stop lose, hard stop, hard stop loss, protective stop, initial stop, mental stop, stop target, stop targets, stop level, stop price, invalid, invalidation, invalid above, invalid below, invalidated above, invalidated below, invalidation level, invalidation above, invalidation below, wrong above, wrong below, wrong if above, wrong if below, risk to, risking to, risk down to, risking down to, s loss, cut loss, cutloss, stop is, sl at, sl price',
    maybesl:
      'stp, cut, cut at, cut above, cut below, stopped if, stop out, bail, bail above, bail below, out if above, out if below, out above, out below, safety, protect, protection, risk above, risk below, abandon, abandon above, abandon below, exit if above, exit if below, s, risk, kill, wrong at, wrong',
    tp: 'tp, t p, tps, take profit, takeprofit, take profits, take profit target, take profit targets, take profit at, target, targets, tgt, tgts, profit target, profit targets, price target, price targets, objective, objectives, goal, goals, sell target, sell targets, buy targets, exit target, exit targets, take profit zone, tp zone, target zone, tp level, tp levels, target price, sell levels, tp at, target at',
    maybetp:
      't, tar, tg, trgt, take, aim, aims, aim for, aiming, aiming for, aiming at, looking for, looking to, look for, cover at, cover, out, out at, exit, exit at, exits, profit, profits, profit at, take out, pt, scale out at, scale out, cash out, cash out at, heading for, heading to, eyeing, shooting for, destination, collect, collect at, bank at, unload, unload at, take it off at, take it off, take off at, close at, off at',
    open: 'open, opened, no limit, unlimited, infinity, infinite, moon, to the moon, open target, open tp, swing, free, let it run, trailing, trail',
    runner:
      'runner, runners, leave the rest, leave the rest open, leave rest, keep a runner, leave a runner, let the rest run, let the rest ride, rest open, rest runs, hold the rest, keep the rest, ride the rest, leave some, leave open, rest stays open, hold for more, hold rest, moonbag, moon bag, remainder open, leave remainder, trail the rest, final left open, rest left open, last part open, last one open',
    pips: 'pips, pip, points, pts, point, ticks, tick, pipettes, pp',
    percent: 'percent, pct, per cent',
    lots: 'lots, lot, lotsize, lot size, contracts, contract, units, micro lots, mini lot',
    risk: 'risk, risking, max risk, risk level, risk per trade, exposure, risk management, position risk, account risk',
    size: 'size, qty, quantity, volume, position size, amount, margin, order size, capital, allocation, wallet, balance, equity, deposit, account',
    lev: 'leverage, lev, lvg, levg, leveraged, leverage cross, leverage isolated',
    rr: 'rr, r r, risk reward, risk to reward, risk reward ratio, reward, rrr, ratio, confidence, accuracy, probability, winrate, win rate, success rate',
    price: 'price, px, rate, quote, level, at price',
    trade:
      'trade, trades, position, positions, setup, setups, signal, signals, call, calls, idea, ideas, ticket, tickets, deal, deals',
    currency: '',
    vague:
      'index, the index, indices, metal, the metal, the pair, this pair, coin, the coin, alts, altcoins, stock, stocks, dollar index, dollar',
    above:
      'above, over, break above, breaks above, breakout above, break over, on a break above, break and hold above, higher than, north of, on break of, on a break of, breakout of, break of, if breaks=break, breaks=break, breakout=break, on breakout=break, break=break, clears=break, trades through=break, takes out=break',
    below:
      'below, under, break below, breaks below, break under, breakdown below, on a break below, beneath, lower than, south of, underneath, breaks down, breakdown',
    breaks:
      'closes above, closes below, close above, close below, daily close, daily close above, daily close below, weekly close, candle close, h4 close, h1 close, hourly close, hourly close above, hourly close below, 4h close, ny close, market close, london close, session close, day close, friday close, body close, closing above, closing below, closing basis, on a close, day end, end of day, close of the day, monthly close',
    between: 'between, betw, btw, btwn, anywhere between',
    to: 'to, till, until, upto, up to, down to, towards, into, ->',
    from: 'from',
    and: 'and, then, &, plus, n, with',
    or: 'or, vs, versus, either',
    at: 'at, @, near, around, approx, about, roughly, circa, arnd',
    of: 'for, on, of, in the',
    the: 'the, this, that, our, my, your, these, those, each, every, its, his, their, last, previous, prior, earlier, first',
    all: 'all, everything, every trade, every position, all trades, all positions, all open trades, all running trades, whole, everyone out, both, flat, flatten',
    rest: 'rest, remaining, remainder, the rest, others, other half, balance of position, leftover, what is left, whats left',
    ordinal:
      'first=1, 1st=1, second=2, 2nd=2, third=3, 3rd=3, fourth=4, 4th=4, fifth=5, 5th=5, sixth=6, 6th=6, one=1, two=2, three=3, four=4',
    last: 'final, last target, final target, ultimate, finally',
    no: 'no, without, none, w o, zero, nil, na',
    move: 'move, moves, moving, shift, shifting, bring, drag, pull, pulling, slide, raise, raising, lift, lower, lowering, trail, trailing, tighten, push, roll, walk, step, adjust, adjusting, moved, shifted, bring up, bump, place, placing, park, put, bringing, putting, slip, widen, loosen, ratchet',
    set: 'set, add, adding, use, using, attach, apply, levels, level, sorry, forgot, here are the levels, setting, insert, input, sets, added, include, missed, complete',
    change:
      'change, changed, changes, changing, update, updated, updating, modify, modified, edit, edited, correction, corrected, correct, typo, amend, amended, revise, revised, new, should be, should read, should say, must be, meant, mistake, replace, extend, extended, extending, reset, fix, fixed, oops, adjusted, readjust, rectify, is now, becomes, reduced to, now at',
    close:
      'close, closing, exit, exiting, get out, get out of, out of, kill, liquidate, cut, cutting, dump, close out, closing out, im out, were out, lets close, close down, bail out, exit now, square off, square up, flatten, close it, close now, take full profit, take full profits, take profit now, take profits now, close manually, manually close, get flat, cash out, wrap up, end, jump out, step aside, out now, book full profit, book full profits, book all, collect profits, collect your profits, unwind, abort trade, close in profit, close in loss',
    cancel:
      'cancel, cancelling, canceling, cancelled, canceled, delete, deleting, deleted, remove, removing, scrap, withdraw, pull the order, pull the orders, pull this order, pull it, pull, ignore, skip, disregard, scratch, abort, drop the order, drop this, void, discard, forget, kill the order, take down, revoke, trash',
    void: 'no longer valid, not valid, not valid anymore, invalid now, no longer active, not valid any more, expired, is off, setup is off, trade is off, signal is off, void now, setup invalidated, setup invalid, now invalid, off the table, we missed it, too late now, left without us, ran without us, gone without us, not triggered, did not trigger, didnt trigger, never triggered, never filled',
    remove:
      'remove, delete, drop, cancel, take off, take it off, clear, get rid of, removing, deleting, no, scrap, without, erase, pull, removed, lift, leave off',
    be: 'be, b e, breakeven, break even, breakeven point, risk free, riskfree, risk off, entry price be, b even, bep, cost, cost price, no risk, zero risk, free trade, safe trade, break evens, scratch level, open price be, entry be',
    partial:
      'partial, partials, partially, some profit, some profits, part profit, part, partial profit, partial profits, partial close, partial tp, some off, some, scale out, scaling out, trim, reduce, reduce size, take some, take some off, take partials, a bit, lighten, pay yourself, some of it, portion, peel, peel off, skim, ring the register, secure some, a portion',
    fraction:
      'half=0.5, halves=0.5, a half=0.5, one half=0.5, third=0.3333, a third=0.3333, one third=0.3333, two thirds=0.6667, two third=0.6667, quarter=0.25, a quarter=0.25, one quarter=0.25, three quarters=0.75, three quarter=0.75, half size=0.5, half the position=0.5, a fifth=0.2, one fifth=0.2, most of it=0.75',
    book: 'book, booking, bank, banking, secure, securing, take, taking, lock, lock in, off, grab, cash, pocket, collect, harvest, realise, realize, sell off, offload, get',
    leave: 'leave, leaving, keep, keeping, hold, let, letting, leave running, keep running, retain',
    orders:
      'pending, pendings, pending order, pending orders, order, orders, limit order, limit orders, buy limits=buy, sell limits=sell, stop orders, buy stops=buy, sell stops=sell, entry order, entry orders, limits, unfilled, untriggered, unfilled orders, open orders, working orders, resting orders',
    hit: 'hit, hits, hitting, reached, reach, reaches, done, smashed, smash, achieved, cleared, touched, touch, touches, tagged, tags, completed, complete, crushed, destroyed, nailed, boom, taken, secured, in the bag, bagged, banked, printed, prints, knocked, accomplished, met, paid, delivered, demolished, successfully, got hit, was hit, has been hit, already hit, blasted, rinsed, cooked',
    slhit:
      'stopped out, stop out, stopped, stop hit, stoploss hit, got stopped, sl hit, hit sl, hit stop, stop loss hit, hit stop loss, hit our stop, took our stop, stop was hit, stop got hit, sl was hit, sl got hit, sl taken, stop taken, sl triggered, stop loss triggered, stop triggered, took the sl, took the stop, took us out',
    filled:
      'triggered, activated, filled, got filled, order filled, order triggered, limit filled, limit triggered, limit hit, active, live, now active, we are in, we re in, were in, are in, order active, executed, order executed, entry hit, entry triggered, entry reached, entry filled, entered, trade is live, picked up, tapped in, trade active, in the trade, entry done, tagged in, in position, limit activated, order activated',
    reenter:
      're enter, reenter, re entry, reentry, re entering, enter again, buy again, sell again, get back in, back in, re open, reopen, take it again, same trade again, go again, jump back in, retake, re take, re execute, re buy, re sell, rebuy, resell, same entry again, take the trade again, second chance entry',
    keep: 'hold, holding, hold on, keep holding, running, run, let it run, let it ride, let run, patience, stay in, ride, ride it, keep it, continue, stay, stays, stay the same, remains, remain, let the rest go, let the rest run, let it go, keep open, leave it, leave it running, unchanged, untouched, as is, stand',
    lock: 'lock, lock in, locking, secure, guarantee',
    trail: 'trail, trailing',
    old: 'was, not, instead of, previously, old, originally, was at, formerly, rather than, in place of, before was, and not, replaces, replacing, replacing the old, earlier, used to be, currently, prev',
    same: 'same, rest the same, same sl, same tp, same sl and tp, same sl tp, same levels, same targets, same stop, as before, sl and tp stay, sl and tp same, tp and sl stay, sl and tp unchanged, others same, everything else same, everything else stays, all else same, rest unchanged, rest stays, other levels same, same stop and targets, remaining levels unchanged',
    if: 'if, once, when, whenever, as soon as, in case, provided, in the event, should price, the moment, assuming, only if, only when, only once, on a touch of, on touch of, when price, if price, once price, unless, soon as',
    after: 'after, upon, following',
    neg: 'not, dont, do not, never, no, cannot, cant, avoid, stay away, stay out, stay out of, keep out, stay away from, refrain, nobody, wont, isnt, arent, didnt, doesnt, no one, hands off, no more, no new, stand aside, leave it alone, keep away, no need, resist',
    question:
      'should i, should we, shall i, shall we, can i, can we, can you, could you, could i, did anyone, did you, did anybody, does anyone, does anybody, anyone, anybody, what is, whats, what about, what are, what do you, which, why, how, how do, how to, how many, how much, how long, who, where, is it, is this, is the, are we, are you, are they, do i, do we, do you, is there, will it, will you, would you, have you, has anyone, am i, may i, what happened, still valid, is gold, any update, any idea, thoughts on, do i need, why did, why is, when do, when should, when will, when is, admin, sir, hi admin, hey admin, pls tell, please tell, please advise, someone, is my, wondering',
    ask: 'please help, help me, i entered, i have, i am in, im in at, mine got, i took, i bought, i sold, my broker, my entry, my trade, my stop, i missed, i closed, i got, my account, my tp',
    report:
      'closed, closed at, closed in profit, closed in loss, banked, booked, booked profit, caught, who caught, made, gained, won, win, wins, winner, winners, winning, loss, losses, loser, lost, losing, result, results, net, in profit, pips profit, profit so far, floating, running profit, running in profit, in the money, profit of, pips gained, pips secured, pips banked, pips collected, pips done, pips in profit, pips won, pips made, smashed, congratulations, congrats, well done, easy money, nice profit, took profit, account growth, running, up by, dropped, delivered, who took, anyone took, enjoyed, nailed it, called it, as predicted, as expected, as called, hope you, played out, worked out, another win, clean win, total, roi, drawdown, period, stopped out at, bounced, rallied, in green, in the green, in drawdown, tp hit, all tps hit, missed by, free money, we hit, what a move, what a trade, amazing',
    recap:
      'recap, weekly recap, daily recap, summary, weekly summary, daily summary, monthly summary, weekly report, daily report, monthly report, weekly results, daily results, monthly results, todays results, today results, yesterdays results, results of the week, performance, weekly performance, monthly performance, track record, yesterday, yesterdays, yesterdays trades, this was, was our, last week, last month, this weeks trades, closed trades, trade history, history, todays trades, trades of the week, results today, week in review, month in review, review, scoreboard, tally, journal, signal report, signal performance, stats, statistics, past trades, past signals, previous signals, as shared earlier, posted this morning, given yesterday, from this morning, earlier call, results for, report for, report card, look back, looking back, how we did, flashback, throwback, previous call, morning call, last nights call, remember our, remember this, remember when, remember the',
    lesson:
      'lesson, lessons, example, for example, e g, eg, imagine, suppose, lets say, let us say, say price, say gold, say you, tutorial, course, 101, how to, what is a, what are, means, reminder, new members, beginners, beginner, rules, rule, when we post, when we send, whenever we post, whenever we send, definition, explained, explanation, understand, learn, learning, education, educational, basics, guide, theory, tip of the day, quiz, faq, psychology, strategy explained, in other words, hypothetical, hypothetically, demo purpose, demo only, sample, format of our signals, our signals look like, our signals will look like, will look like this, looks like this, template, think of, case study, lets assume, assume, pretend, if you buy, if you sell, if you bought, if you sold, you would, say we',
    advert:
      'vip, premium, join, join us, subscribe, subscription, discount, offer, limited offer, promo, promotion, lifetime, membership, free channel, contact, contact us, dm, inbox, message me, message the admin, sign up, register, link in bio, link below, click, bonus, deposit, partner broker, giveaway, upgrade, only today, spots left, seats, seats left, plan, pricing, whatsapp, telegram, copy trading, account management, managed accounts, fund, funded, prop firm, challenge, coupon, refer, referral, broker, invest, investment, guaranteed, guarantee, copier, mentorship, affiliate, profit split, minimum deposit, trial, free trial, pay, paid',
    analysis:
      'support, resistance, outlook, forecast, bias, bullish, bearish, neutral, analysis, ema, sma, ma, rsi, macd, fib, fibonacci, trend, trendline, liquidity, structure, key levels, key level, levels to watch, consolidating, ranging, sideways, rejection, rejecting, retest, bos, choch, order block, fvg, imbalance, chart, pivot, pivots, scenario, imo, expect, expected, expecting, volatility, forecasted, actual, bulls, bears, buyers, sellers, technically, weekly close under, next stop, correction expected, outlook for, sentiment, fomc, cpi, nfp, ppi, gdp, news, breaking, data release, hikes, rate cut, pullback, dip, swing high, swing low, poc, vwap, atr, premium zone, discount zone, momentum, inventories, stop hunt, stop hunts, stop run, long term, short term, long run, short squeeze, long squeeze, long story, in short, long time, shortly, so long, long weekend, short covering, short week, long wick, no longer, as long as, how long, before long, long awaited, buy side, sell side, sell off, selloff, buyside, sellside, buying pressure, selling pressure, buy pressure, sell pressure, limited, in line, buy the rumor, sell the news, net long, net short, longer, shorter, sellers market, buyers market, open interest, market open, the open, us open, ny open, london open, market structure, market update, market overview, market analysis, market outlook, stock market, the market, markets, in the market, market is, market was, market will, price action, stop worrying, non stop, one stop, stop by, stop asking, stop trading, stop it, never stop, hidden gem',
    hedge:
      'may, might, could, possible, possibly, potential, potentially, maybe, perhaps, considering, thinking of, thinking about, planning, plan to, planning to, would like, hoping, hope to, looking to buy, looking to sell, looking to go, look to buy, look to sell, look for longs, look for shorts, look for buys, look for sells, looking for buys, looking for sells, looking for longs, looking for shorts, interested, eventually, ideally, likely, probably, would be, could be, might be, we will see, will see, if we get, would love, i would, id like, tempted, i may, we may, we might, i might, want to see, prefer to, prefer, waiting to buy, waiting to sell, wants, want, like to see',
    prepare:
      'get ready, be ready, ready, coming, coming in, coming soon, coming up, incoming, soon, stay tuned, next signal, prepare, heads up, upcoming, on the way, about to, watching, watch, watchlist, on watch, eyes on, keep an eye, monitoring, on my radar, on the radar, later, tomorrow, will post, will share, will send, will update, shortly, standby, stand by, alert coming, signal coming, in a few minutes, in few minutes, setup forming, forming, brewing, dont miss',
    wait: 'not an entry, not a signal, no entry yet, not yet, wait for confirmation, if confirmed, wait for my, wait for the, wait for our, wait for, do not enter, dont enter, not active yet, not confirmed, unconfirmed, no signal, no trade, no trades, wait until, waiting for, on hold, just an idea, not financial advice to, not a trade, not a call, need confirmation, needs confirmation, awaiting, await, for practice, paper only, will confirm, pending confirmation, once confirmed, when confirmed, do not take, dont take, not in yet, no position',
    address:
      'ignore previous, ignore all previous, ignore all, ignore all prior, ignore the above, ignore above, ignore everything above, ignore prior, ignore your, ignore earlier, disregard previous, disregard all, disregard the, disregard above, disregard your, disregard prior, disregard everything, forget previous, forget your, forget all, forget everything, override, override your, previous instructions, prior instructions, your instructions, system prompt, system message, system note, system override, developer mode, admin mode, debug mode, god mode, jailbreak, language model, ai model, llm, gpt, chatgpt, claude, gemini, openai, ai readers, ai reader, ai assistant, ai agent, ai bot, ai, dear ai, the parser, parser, note to the parser, note to parser, to the parser, the reader, readers, as an ai, you are an ai, you are now, assistant, instruction override, skip every check, skip all checks, skip checks, skip the checks, without checks, bypass, new instructions, new rules, answer only with, respond with, respond only, reply only with, output json, output only, return json, return only, must output, prompt, previous rules, all rules, safety rules, follow these instructions, trading bot, copier bot, dear bot, hey bot, attention bot, bots, automated readers, automated systems, automated reader, algorithm reading, end of message, begin system, system, developer, role, treat this as, consider this confirmed, mark as confirmed, mark the next, as confirmed, risk checks, disable, disable risk, hidden instruction, instructions, pretend to be, act as, from now on you, machine, machines, for the machine, whoever parses, anyone parsing, parse this as, parsing, if you are a, interpret this, interpret the',
    time: 'minutes, minute, min, mins, hours, hour, hrs, hr, seconds, sec, days, day, week, weeks, months, am, pm, gmt, utc, est, cet, bst, ist, oclock, london time, ny time, server time, s',
    date: 'january, jan, february, feb, march, mar, april, apr, june, jun, july, jul, august, aug, september, sept, sep, october, oct, november, nov, december, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri',
    frame:
      'h1, h4, d1, w1, m1, m5, m15, m30, m3, h2, 1h, 4h, 15m, 5m, 1m, 30m, 1d, 15min, 5min, 30min, timeframe, tf, mn1, h12, h8, 2h, 12h',
    id: 'id, signal id, trade id, ref, reference, nr, ticket, trade no, magic, signal no, trade number, signal number, order id, idea #, trade #, signal #',
    filler:
      'full, fully, entire, a, an, is, are, am, it, i, we, us, you, me, he, they, im, ill, lets, let us, team, guys, everyone, everybody, all members, folks, traders, family, fam, friends, please, pls, plz, go, going, as, by, so, no more than, not more than, no later than, dont miss, do not miss, here, there, just, only, good, morning, evening, hello, hi, hey, today, tonight, trade type, order type, type, side, direction, action, pair, symbol, ticker, instrument, asset, coin pair, market pair, cross, isolated, regular, mode, margin mode, futures, spot, perp, perpetual, exchange, binance, bybit, okx, kucoin, bitget, strategy, scalp, scalping, intraday, swing trade, day trade, vip call, alert, new alert, new signal, free signal, vip signal, premium signal, hot, use proper, proper, money management, mm, good luck, luck, gl, high, low, small, big, valid, valid till, gtc, posted, forwarded, but, also, now that, should, must, has, have, had, will, more, most, very, too, again, goes, want, one, ones, time to, confirmed, confirm, executing, place order, order placed, taking, take a, entering, open a, trade now, opportunity, quick, fast, risky, safe, conservative, aggressive, fx, forex, crypto, gold signal, forex signal, layering',
  },
};
