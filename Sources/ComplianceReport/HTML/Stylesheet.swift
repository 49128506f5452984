import SafeOutput

/// The page's style sheet: system fonts, two colour schemes of contrast AA (WCAG 2.2, 1.4.3), and paper.
enum Stylesheet {
  static let text = StaticText(colours, frame, verdict, tables, rules, evidence, controls, small, print)

  private static let colours: StaticString = """
    :root{color-scheme:light dark;--paper:#faf9f6;--sheet:#fff;--ink:#1b2430;--soft:#576171;--line:#e3e0d8;\
    --wash:#f3f1ec;--accent:#0f5566;--error:#a11d2b;--error-wash:#fbeced;--warning:#7a4a00;--warning-wash:#fbf1dc;\
    --info:#285283;--info-wash:#e9f0f9;--pass:#1c6141;--pass-wash:#e6f3ec;--error-bar:#c23a48;--warning-bar:#d9982f;\
    --info-bar:#6d97c8;--pass-bar:#4a9a74;--shadow:0 1px 2px rgb(27 36 48/.05),0 8px 28px rgb(27 36 48/.05)}
    @media (prefers-color-scheme:dark){:root{--paper:#12161b;--sheet:#191e25;--ink:#e7e5e0;--soft:#a5aebb;\
    --line:#2d343e;--wash:#20262e;--accent:#84c8d8;--error:#ff9d9c;--error-wash:#3a2024;--warning:#f0c271;\
    --warning-wash:#352b17;--info:#a3c6f0;--info-wash:#1c2b3e;--pass:#8ad5ad;--pass-wash:#18301f;--error-bar:#e0646c;\
    --warning-bar:#d9a441;--info-bar:#6f9dd3;--pass-bar:#57a981;--shadow:none}}
    .is-error{--tone:var(--error);--tint:var(--error-wash);--bar:var(--error-bar)}
    .is-warning{--tone:var(--warning);--tint:var(--warning-wash);--bar:var(--warning-bar)}
    .is-info{--tone:var(--info);--tint:var(--info-wash);--bar:var(--info-bar)}
    .is-pass{--tone:var(--pass);--tint:var(--pass-wash);--bar:var(--pass-bar)}
    .is-none,.zero{--tone:var(--soft);--tint:var(--wash);--bar:var(--line)}

    """

  private static let frame: StaticString = """
    *{box-sizing:border-box}[hidden]{display:none!important}
    html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,\
    "Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
    h1,h2,h3,h4,p,ul,ol,dl,dd{margin:0}ul,ol{padding:0;list-style:none}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
    :focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:3px}main:focus{outline:none}
    code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
    .mail{unicode-bidi:isolate;overflow-wrap:anywhere;white-space:pre-wrap}
    .sprite{position:absolute}.icon,.sprite{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;\
    stroke-linejoin:round}.icon{width:1em;height:1em;flex:none}
    .skip{position:absolute;left:-99rem;top:.5rem;padding:.6rem 1rem;background:var(--sheet);z-index:9}
    .skip:focus{left:1rem}
    .frame{display:grid;grid-template-columns:13rem minmax(0,60rem);gap:0 4.5rem;justify-content:center;\
    padding:0 2.5rem}
    .side{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:4.2rem 0 2rem}
    .brand{display:flex;align-items:center;gap:.5rem;font-weight:650;letter-spacing:-.01em;margin-bottom:1.6rem}
    .brand .icon{color:var(--accent);width:1.15em;height:1.15em}
    nav a{display:block;padding:.34rem 0 .34rem 1rem;border-left:2px solid var(--line);color:var(--soft);\
    text-decoration:none;font-size:.92rem}
    nav a:hover,nav a[aria-current]{color:var(--ink);border-color:var(--accent)}nav a[aria-current]{font-weight:600}
    main{padding:4rem 0 2rem;min-width:0}
    section{margin-bottom:5rem}
    h1{font-size:.82rem;font-weight:600;letter-spacing:.09em;text-transform:uppercase;color:var(--soft)}
    h2{font-size:1.65rem;line-height:1.25;font-weight:620;letter-spacing:-.018em}
    h2.minor{font-size:1.08rem;letter-spacing:-.005em;margin:2.8rem 0 .9rem}
    h3{font-size:1.05rem;line-height:1.4;font-weight:620}
    h4{font-size:.8rem;font-weight:640;margin:1.9rem 0 .6rem;color:var(--soft);letter-spacing:.05em;\
    text-transform:uppercase}
    .lead{color:var(--soft);margin:.35rem 0 1.6rem;max-width:44rem}.quiet,small{color:var(--soft)}
    small{display:block;font-size:.84rem;line-height:1.45}.quiet{font-size:.9rem;margin-top:.6rem}
    .foot{padding:1.6rem 2.5rem 3rem;text-align:center;color:var(--soft);font-size:.86rem}

    """

  private static let verdict: StaticString = """
    .hero{display:flex;justify-content:space-between;align-items:center;gap:2rem;margin:.9rem 0 1.8rem}
    .word{display:flex;align-items:center;gap:.85rem;font-size:clamp(2rem,4.4vw,3.1rem);line-height:1.1;font-weight:640;\
    letter-spacing:-.03em}.word .icon{color:var(--tone);width:.86em;height:.86em;stroke-width:1.4}
    .sentence{margin-top:.85rem;color:var(--soft);font-size:1.1rem;max-width:34rem}
    .dial{position:relative;flex:none;width:8.4rem;height:8.4rem}.dial svg{display:block;fill:none}
    .dial .track{stroke:var(--line);stroke-width:7}.dial .value{stroke:var(--accent);stroke-width:7}
    .dial p{position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;\
    line-height:1.15}.dial strong{font-size:1.85rem;font-weight:640;letter-spacing:-.03em}
    .dial span{font-size:.76rem;color:var(--soft)}
    .bar{display:block;width:100%;height:.6rem;border-radius:.3rem;background:var(--line)}.bar rect{fill:var(--bar);\
    stroke:var(--paper);stroke-width:3;vector-effect:non-scaling-stroke}
    .legend{display:flex;flex-wrap:wrap;gap:.4rem 1.7rem;margin:.8rem 0 2.4rem;font-size:.92rem}
    .legend li{display:flex;align-items:center;gap:.42rem}.legend .icon{color:var(--tone)}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.1rem 2rem;padding:1.5rem 1.7rem;\
    background:var(--sheet);border:1px solid var(--line);border-radius:.75rem;box-shadow:var(--shadow)}
    dt{font-size:.8rem;color:var(--soft)}dd{overflow-wrap:anywhere}
    .facts.small{padding:0;border:0;box-shadow:none;background:none;font-size:.92rem;gap:.8rem 2rem}
    .notice{margin-top:1.5rem;padding:1.1rem 1.4rem;border-radius:.75rem;background:var(--tint)}
    .notice h2{display:flex;align-items:center;gap:.5rem;font-size:1rem;color:var(--tone);letter-spacing:0}
    .notice ul{margin-top:.4rem;font-size:.92rem;list-style:disc;padding-left:1.1rem}
    .actions{counter-reset:a;border-top:1px solid var(--line)}
    .actions>li{counter-increment:a;display:flex;gap:1.1rem;padding:1rem 0;border-bottom:1px solid var(--line)}
    .actions>li::before{content:counter(a);flex:none;width:1.75rem;height:1.75rem;border-radius:50%;\
    background:var(--wash);font-size:.85rem;font-weight:640;display:grid;place-items:center}
    .why{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem .8rem;margin-top:.35rem;font-size:.88rem;\
    color:var(--soft)}

    """

  private static let tables: StaticString = """
    .scroll{overflow-x:auto;margin:0 0 1.4rem;background:var(--sheet);border:1px solid var(--line);\
    border-radius:.75rem;box-shadow:var(--shadow)}
    table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.5}
    caption{text-align:left;padding:.85rem 1.2rem .5rem;font-size:.84rem;color:var(--soft)}
    th,td{text-align:left;vertical-align:top;padding:.62rem .7rem;border-top:1px solid var(--line);font-weight:400}
    th:first-child,td:first-child{padding-left:1.2rem}th:last-child,td:last-child{padding-right:1.2rem}
    thead th{font-size:.8rem;font-weight:600;color:var(--soft);white-space:nowrap;vertical-align:bottom;border-top:0}
    tbody tr:target{background:var(--wash)}
    .n{text-align:right;white-space:nowrap}
    .controls thead th:nth-child(n+4),.totals thead th:nth-child(n+2),.score thead th:nth-child(n+2){text-align:right}
    .reported thead th:nth-child(n+3),.receivers thead th:nth-child(n+2){text-align:right}
    .reported td:nth-child(2){min-width:11rem}.reported th[scope=row]{min-width:9rem}h3.minor{margin:2rem 0 .7rem}.facts+h3.minor{margin-top:2.4rem}
    .effects thead th:nth-child(2),.alignment thead th:nth-child(3){text-align:right}
    .alignment td:first-child{padding-left:.7rem}.alignment th[scope=row]{min-width:13rem}.alignment small{overflow-wrap:anywhere}\
    .signers th[scope=row]{min-width:9rem}
    .effects th[scope=row]{min-width:15rem}.effects th a{display:block;margin-top:.3rem}.senders td:last-child{min-width:15rem}
    .wraps.state{white-space:normal}.results td{min-width:13rem}
    .frame.alone{grid-template-columns:minmax(0,64rem)}
    .controls th[scope=row]{min-width:15rem}
    .totals td{color:var(--tone,inherit)}.totals td:last-child{font-weight:640}
    .sum th,.sum td{font-weight:640}.messages th[scope=row]{min-width:14rem}.messages .date{white-space:nowrap}
    .number,.code{font-weight:640;white-space:nowrap}
    .state{display:flex;align-items:center;gap:.4rem;color:var(--tone);white-space:nowrap}
    .state.is-error{font-weight:600}.matrix .is-pass{color:var(--soft)}.matrix .is-pass .icon{color:var(--pass)}.delta{display:block;font-size:.94rem;line-height:1.45;color:var(--soft);overflow-wrap:anywhere}
    .delta del,.delta ins{text-decoration:none;color:var(--ink)}.delta del{color:var(--soft)}
    .matrix td{min-width:8.5rem}.matrix th[scope=row]{position:sticky;left:0;background:var(--sheet);z-index:1;\
    min-width:10rem}.kind{white-space:nowrap}.changes td:nth-child(3){min-width:15rem}.changes th .mail{white-space:nowrap}

    """

  private static let rules: StaticString = """
    .badge{display:inline-flex;align-items:center;gap:.36rem;padding:.1rem .6rem .1rem .45rem;border-radius:1rem;\
    background:var(--tint);color:var(--tone);font-size:.8rem;font-weight:600;white-space:nowrap;line-height:1.55}
    .rule{padding:1.6rem 1.8rem 1.5rem;margin-bottom:1.1rem;background:var(--sheet);border:1px solid var(--line);\
    border-radius:.75rem;box-shadow:var(--shadow)}
    .rule h3{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .7rem}
    .rule .name{font-weight:400;color:var(--soft);font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,\
    "Liberation Mono",monospace;font-size:.88rem;overflow-wrap:anywhere}
    .count{font-size:.88rem;color:var(--soft);margin-top:.2rem}.rule .summary{font-size:1.05rem;margin-top:.7rem}
    .reason{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem 2.2rem;margin:1rem 0}
    .reason dt{font-weight:600;margin-bottom:.1rem}.reason dd{font-size:.94rem}
    .only-js{display:none}.js .only-js{display:inline}.sources{font-size:.86rem;color:var(--soft);margin-bottom:.9rem}
    .chips{display:flex;flex-wrap:wrap;gap:.35rem}.chips a,.chips span{display:inline-block;padding:.08rem .55rem;\
    border:1px solid var(--line);border-radius:.4rem;background:var(--paper);font-size:.84rem;text-decoration:none;\
    overflow-wrap:anywhere}.chips a:hover{border-color:var(--accent)}.codes a,.codes span{white-space:nowrap}
    .codes span{color:var(--soft)}
    .more{margin-top:.6rem}.more>summary{cursor:pointer;color:var(--accent);font-size:.9rem;width:fit-content}
    .plain{margin-top:.6rem;font-size:.92rem}.plain li{padding:.22rem 0;overflow-wrap:anywhere}

    """

  private static let evidence: StaticString = """
    .case{background:var(--sheet);border:1px solid var(--line);border-radius:.75rem;margin-bottom:.6rem}
    .case[open]{box-shadow:var(--shadow)}
    .case>summary{cursor:pointer;display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .8rem;padding:.85rem 1.2rem;\
    list-style:none}.case>summary::-webkit-details-marker{display:none}
    .case>summary::after{content:"";width:.45rem;height:.45rem;margin-left:auto;align-self:center;\
    border:solid var(--soft);border-width:0 1.6px 1.6px 0;transform:rotate(45deg)}
    .case[open]>summary::after{transform:rotate(225deg)}
    .case>summary h3{font-size:.98rem;overflow-wrap:anywhere}.case .note{color:var(--soft);font-size:.9rem;\
    flex:1 1 18rem}
    .inner{padding:.5rem 1.6rem 1.8rem;border-top:1px solid var(--line)}.inner>.facts{margin-top:1rem}
    .inner .scroll{box-shadow:none}.inner caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .found{counter-reset:f}.found>li{counter-increment:f;position:relative;padding:.7rem 0 .7rem 2.2rem}
    .found>li+li{border-top:1px solid var(--line)}.found>li::before{content:counter(f);position:absolute;left:0;\
    top:.75rem;width:1.5rem;height:1.5rem;border-radius:.35rem;background:var(--wash);display:grid;\
    place-items:center;font-size:.78rem;font-weight:640}
    .found>li:target,.rule:target{outline:2px solid var(--accent);outline-offset:6px;border-radius:.4rem}
    .found .head{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .7rem;font-size:.92rem}
    .place{color:var(--soft);font-size:.86rem}.help{color:var(--soft);font-size:.92rem}
    pre{margin:0;padding:1rem 1.2rem;background:var(--wash);border-radius:.6rem;overflow-x:auto;line-height:1.75;\
    font-size:.82rem;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate;tab-size:4}
    mark{background:var(--tint);color:var(--tone);border-bottom:2px solid currentColor;padding:.1em 0}
    .tag{display:inline-block;margin:0 .45em 0 .1em;padding:0 .5em;border-radius:.3em;background:var(--tone);\
    color:var(--sheet);font-size:.9em;font-weight:640;line-height:1.5;text-decoration:none;user-select:none}

    """

  private static let controls: StaticString = """
    button,select,input{font:inherit;font-size:.92rem;color:var(--ink);background:var(--sheet);\
    border:1px solid var(--soft);border-radius:.45rem;padding:0 .7rem;height:2.4rem}
    button{cursor:pointer}button:hover{border-color:var(--accent);color:var(--accent)}
    .tools{display:flex;gap:.6rem;margin-bottom:1rem}
    #filter{display:flex;flex-wrap:wrap;align-items:end;gap:.8rem 1rem;margin-bottom:1rem}
    .field label{display:block;font-size:.8rem;color:var(--soft);margin-bottom:.15rem}
    .field.wide{flex:1 1 15rem}.field.wide input{width:100%}.field select{max-width:13rem}
    .field.check{display:flex;align-items:center;gap:.45rem}
    .field.check label{margin:0;font-size:.92rem;color:var(--ink)}.field.check input{accent-color:var(--accent);\
    width:1.05rem;height:1.05rem;margin:0}.field.check{height:2.4rem}
    ::placeholder{color:var(--soft);opacity:1}
    #filter-status{flex-basis:100%;font-size:.88rem;color:var(--soft)}
    .method{max-width:46rem}.method li{padding:.55rem 0}

    """

  private static let small: StaticString = """
    @media (min-width:50rem){.more>.plain{columns:2;column-gap:2.5rem}.plain li{break-inside:avoid}}
    @media (max-width:64rem){.frame{display:block;padding:0 1.2rem}.side{position:sticky;top:0;z-index:5;padding:.7rem 0;\
    background:var(--paper);border-bottom:1px solid var(--line)}.brand{display:none}
    nav ul{display:flex;gap:1.1rem;overflow-x:auto}nav a{border:0;padding:.2rem 0;white-space:nowrap}
    html{scroll-padding-top:4rem}main{padding-top:2rem}}
    @media (max-width:40rem){.hero{flex-direction:column;align-items:flex-start}.rule{padding:1.2rem}.inner{padding:.5rem 1rem 1.2rem}}

    """

  private static let print: StaticString = """
    @page{margin:18mm 16mm}
    @media print{:root{--paper:#fff;--sheet:#fff;--ink:#111;--soft:#444;--line:#ccc;--wash:#f4f4f4;--accent:#0f4d5c;\
    --error:#a11d2b;--error-wash:#fff;--warning:#7a4a00;--warning-wash:#fff;--info:#285283;--info-wash:#fff;\
    --pass:#1c6141;--pass-wash:#fff;--shadow:none}
    html{font-size:9pt}.messages tr[hidden]{display:table-row!important}.lead{break-after:avoid}\
    .more>.plain{columns:2}.side,.skip,#filter,.tools,#export{display:none!important}.frame{display:block;padding:0}
    main{padding:0}section{margin-bottom:10mm}h2,h3,h4,caption{break-after:avoid}
    tr,.rule,.actions>li,.found>li{break-inside:avoid}.scroll{overflow:visible;border-radius:0;border-width:0 0 1px}
    .badge{padding-left:0}a{color:inherit;text-decoration:none}.rule,.case,.facts{border-radius:0;padding-left:0;\
    padding-right:0;border-width:1px 0 0}.case{break-inside:auto}.case>summary::after{display:none}
    .case>summary,.inner{padding-left:0;padding-right:0}pre{white-space:pre-wrap;border:1px solid #ccc}
    .bar rect,mark,.tag,.dial,.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .matrix th[scope=row]{position:static}th,td{padding:.35rem .4rem}table{font-size:8.5pt}
    .matrix td{min-width:0}.matrix th[scope=row]{min-width:0}
    details::details-content{content-visibility:visible!important;display:block!important}}

    """
}
