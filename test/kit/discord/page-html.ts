/** A page without anything from elsewhere. What it shows is set as text, never as markup. */
export const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Discord, a stand-in</title>
<style>
body{font:15px/1.45 system-ui,sans-serif;margin:0;background:#1e1f22;color:#dbdee1}
header{padding:.6rem 1rem;background:#111214}main{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem;padding:1rem}
section{background:#2b2d31;border-radius:8px;padding:.8rem;display:flex;flex-direction:column;max-height:85vh}
section>div{overflow:auto;flex:1}article{margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}.covered{background:#111214;color:#111214}.covered:hover{color:inherit}pre{background:#1e1f22;padding:.3rem;overflow:auto;margin:.2rem 0}b{color:#fff}.embed{border-left:4px solid;background:#232428;padding:.4rem .6rem;margin:.2rem 0;border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere}
button,select,input,textarea{font:inherit;border:0;border-radius:4px;padding:.3rem .6rem;margin:.15rem;background:#4e5058;color:#fff}
button.s1{background:#5865f2}button.s4{background:#da373c}textarea{width:95%;background:#383a40}.small{font-size:.75rem;opacity:.8}
form{margin-top:.5rem}.note{background:#3f4147;border-radius:6px;padding:.4rem;margin:.3rem 0}
</style>
<header><b>Discord, a stand-in</b> <span id="state"></span> <span class="small">You write in the private chat. In a channel plain words are the provider’s, and a line that begins with / is a command of yours.</span></header><main id="chats"></main>
<script>
const make=(tag,text,more={})=>Object.assign(document.createElement(tag),{textContent:text??''},more);
const act=async what=>{const r=await fetch('/do',{method:'POST',body:JSON.stringify(what)});if(!r.ok)alert(await r.text());look(true)};
const colour=n=>'#'+(n??0x4e5058).toString(16).padStart(6,'0');
/** What Discord makes of marks: bold, small, covered, code, and signs that were escaped. */
function marked(text){const out=document.createDocumentFragment();
 for(const piece of text.split(/(\`\`\`[^]*?\`\`\`|\\*\\*(?:\\\\.|[^*])+\\*\\*|\\|\\|(?:\\\\.|[^|])+\\|\\||^-# .*$)/m)){
  const plain=t=>t.replace(/\\\\(.)/g,'$1');
  if(piece.startsWith('\`\`\`'))out.append(make('pre',piece.slice(4,-3)));
  else if(piece.startsWith('**'))out.append(make('b',plain(piece.slice(2,-2))));
  else if(piece.startsWith('||'))out.append(make('span',plain(piece.slice(2,-2)),{className:'covered'}));
  else if(piece.startsWith('-# '))out.append(make('span',plain(piece.slice(3)),{className:'small'}));
  else out.append(plain(piece))}
 return out}
function embed(e){const box=make('div','',{className:'embed'});box.style.borderColor=colour(e.color);
 if(e.title){const t=make('b');t.append(marked(e.title));box.append(t,'\\n')}if(e.description)box.append(marked(e.description),'\\n');
 for(const f of e.fields??[])box.append(make('b',f.name==='\u200b'?'':f.name+': '),marked(f.value),'\\n');if(e.image)box.append('['+e.image.url+']');return box}
function message(chat,m){const a=make('article');a.append(make('b',m.author+(m.isBot?' (bot)':'')),' ',marked(m.content));
 for(const e of m.embeds)a.append(embed(e));for(const f of m.files)a.append(make('div','📎 '+f,{className:'small'}));
 for(const row of m.components)for(const c of row.components)
  if(c.type===2)a.append(make('button',c.label,{className:'s'+c.style,onclick:()=>act({kind:'press',channel:chat.id,message:m.id,button:c.custom_id})}));
  else{const s=make('select');s.append(make('option',c.placeholder,{value:''}));for(const o of c.options)s.append(make('option',o.label));
   s.onchange=()=>act({kind:'select',channel:chat.id,message:m.id,option:s.value});a.append(s)}
 if(!m.isBot){const on=(name,ask,kind)=>make('button',name,{className:'small',onclick:()=>{const text=ask?prompt(name,kind==='edit'?m.content:''):'';if(text!==null)act({kind,channel:chat.id,message:m.id,text})}});
  a.append(make('br'),on('edit',true,'edit'),on('delete',false,'delete'),on('reply',true,'reply'),on('pass on to the bot',false,'forward'))}
 return a}
function answers(chat,all){return all.filter(x=>x.channel===chat.id).flatMap(x=>{const out=x.said.map(t=>make('div','Only you see this: '+t,{className:'note'}));
 if(x.dialogue&&!filled.has(x.id)){const f=make('form','',{className:'note'});for(const line of x.dialogue)f.append(make('label',line+' '),make('input','',{name:line}),make('br'));
  f.append(make('button','Submit'));f.onsubmit=e=>{e.preventDefault();filled.add(x.id);act({kind:'fill',asked:x.id,lines:Object.fromEntries(new FormData(f))})};out.push(f)}return out})}
const filled=new Set();let last='';
async function look(force){const text=await(await fetch('/state')).text();if(text===last&&!force)return;last=text;const s=JSON.parse(text);
 document.getElementById('state').textContent=s.isConnected?'· the bot is connected, '+s.commands.length+' commands':'· no bot is connected';
 const typed=Object.fromEntries([...document.querySelectorAll('textarea')].map(t=>[t.name,t.value]));const focus=document.activeElement?.name;
 document.getElementById('chats').replaceChildren(...s.chats.map(chat=>{const box=make('section');box.append(make('b',chat.name));
  const list=make('div');list.append(...chat.messages.map(m=>message(chat,m)),...answers(chat,s.answers));
  const f=make('form'),t=make('textarea','',{name:chat.id,rows:3,placeholder:'Message, or /command'});t.value=typed[chat.id]??'';
  const send=()=>{if(t.value.trim())act({kind:'message',channel:chat.id,text:t.value});t.value=''};
  t.onkeydown=e=>{if(e.key==='Enter'&&!e.shiftKey){e.preventDefault();send()}};f.onsubmit=e=>{e.preventDefault();send()};
  f.append(t,make('button','Send'));box.append(list,f);setTimeout(()=>{list.scrollTop=list.scrollHeight;if(focus===chat.id)t.focus()});return box}))}
setInterval(look,500);look();
</script></html>`;
