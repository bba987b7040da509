// What the script file carries of lit-html: what our templates use of it. Another lit-html.js than the one that these
// cuts were made for fails the build. test/node/lean-script.test.mjs sees to it that no
// template needs more, and `npx wtr --config tools/lean-lit.wtr.mjs` runs the tests of the browser on what is left.

import { createHash } from 'node:crypto';

/** Of lit-html.js in lit-html 3.3.3. Whoever changes it has looked through the cuts. */
const SHA_256 = 'b878e7f95dec8a9b6e9b217faca6b6a11bad82ebc44c0caa77419ed83edd81f2';

/**
 * The places of a template: a child, or (a part of) the value of an attribute, unquoted or in double quotes. Lit's
 * own reading knows comments, text elements, single quotes, bound names and bound elements as well.
 */
const PREPARE = String.raw`const N=t=>{
  const names=[];
  let html=t[0];
  for(const string of t.slice(1)){
    const name=/<[^<>]*\s([^\s"=<>]+)=("[^"<>]*)?$/.exec(html)?.[1];
    if(!name)html+=r;
    else{
      if(!name.endsWith(h)){
        names.push(name);
        const end=html.lastIndexOf(name+"=")+name.length;
        html=html.slice(0,end)+h+html.slice(end)
      }
      html+=o
    }
    html+=string
  }
  const template=l.createElement("template");
  template.innerHTML=V(t,html);
  return[template,names]
}`;

/** From one place (in it) to another (not in it). */
const between = (start, end) => ({ start, end });

/** What goes, and what comes instead of it. */
const CUTS = [
  // Templates of SVG and MathML.
  [
    'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),',
    'b=(t,...i)=>({_$litType$:1,strings:t,values:i}),',
  ],
  [',T as mathml', ''],
  [',w as svg', ''],
  // How templates are read.
  [between(String.raw`f="[ \t`, 'y=/^(?:script'), ''],
  [between('const N=(t,i)=>', ';class S{'), PREPARE],
  [between('if(this.el=S.createElement(f,e),', 'for(;null!=='), 'this.el=f,P.currentNode=f.content;'],
  [between('static createElement(t,i){', '}function M('), ''],
  // Bindings in <script>, <style>, <textarea> and <title>.
  ['y=/^(?:script|style|textarea|title)$/i,', ''],
  [between('if(y.test(r.tagName)){', '}else if(8===r.nodeType)'), ''],
  // Bindings in comments.
  [between('else{let t=-1;', 'l++}}'), ''],
  // `.property=` and `?attribute=`.
  ['/([.?@])?(.*)/', '/(@?)(.*)/'],
  ['"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H', '"@"===e[1]?z:H'],
  [between('class I extends H{', 'class z extends H{'), ''],
  // Bound elements.
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  // Directives, with what is there for them alone: the parts' parents, connections, and `noChange`.
  [between('function M(t,', 'class R{'), ''],
  [between('class Z{', 'const j='), ''],
  ['E=Symbol.for("lit-noChange"),', ''],
  [',E as noChange', ''],
  [
    'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}',
    'constructor(t){this._$AV=[],this._$AD=t}',
  ],
  [between('get parentNode(){return this._$AM.parentNode}', 'u(t){'), ''],
  ['new R(e,this)', 'new R(e)'],
  [
    'p(t){let i=0;for(const s of this._$AV)void 0!==s&&(void 0',
    'p(t){let i=0;for(const s of this._$AV)(void 0',
  ],
  ['(s._$AI(t,s,i)', '(s._$AI(t,i)'],
  [
    between('get _$AU(){return this._$AM?._$AU??this._$Cv}', '_$AI(t,i=this){t=M(this,t,i),a(t)'),
    'constructor(t,i,s){this._$AH=A,this._$AA=t,this._$AB=i,this.options=s}',
  ],
  ['_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
  ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'],
  ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
  ['_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);', '_$AR(t=this._$AA.nextSibling){for(;'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [
    between('get tagName(){return this.element.tagName}', 's.length>2'),
    'constructor(t,i,s,e){this.element=t,this.name=i,this.options=e,',
  ],
  ['_$AI(t,i=this,s,e){const h=', '_$AI(t,s){const h='],
  ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&', 'o=!a(t)||t!==this._$AH,o&&'],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o', 'r=e[s+n],o'],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  // Parts are made in the order of the nodes.
  [
    between('let h=P.nextNode(),o=0,n=0,r=s[0];', 'return P.currentNode=l,e}'),
    'let h,o=-1;for(const r of s){for(;o<r.index;o++)h=P.nextNode();this._$AV.push(2===r.type?new k(h,h.nextSibling,t):new r.ctor(h,r.name,r.strings,t))}',
  ],
  // Templates that a compiler has prepared.
  [
    '{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    '{values:i}=t,e=this._$AC(t)',
  ],
  // Listeners that are objects, and their options.
  [
    'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;',
    '_$AI(t){t??=A;',
  ],
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  ['(s===A||e)', 's===A'],
  ['removeEventListener(this.name,this,s)', 'removeEventListener(this.name,this)'],
  ['addEventListener(this.name,this,t)', 'addEventListener(this.name,this)'],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.options.host,t)',
  ],
  // Options of `render` that we do not give.
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  [
    between('const e=s?.renderBefore??i;', 'return h._$AI(t),h}'),
    'let h=i._$litPart$;if(!h)i._$litPart$=h=new k(i.appendChild(c()),null,s);',
  ],
  // What Lit's other packages ask for.
  [between('const j={M:h,', '(t.litHtmlVersions'), ''],
  ['j as _$LH,', ''],
];

/** lit-html.js of the production build, without what our templates do not use. */
export function leanLit(code) {
  if (createHash('sha256').update(code).digest('hex') !== SHA_256)
    throw new Error('lit-html is another one: look through the cuts in tools/lean-lit.mjs');
  return CUTS.reduce((rest, [what, instead]) => {
    const start = rest.indexOf(what.start ?? what);
    const end = what.end ? rest.indexOf(what.end, start) : start + what.length;
    const isOnce = start >= 0 && start === rest.lastIndexOf(what.start ?? what);
    if (!isOnce || end < start) throw new Error(`lit-html has it not once: ${what.start ?? what}`);
    return rest.slice(0, start) + instead + rest.slice(end);
  }, code);
}
