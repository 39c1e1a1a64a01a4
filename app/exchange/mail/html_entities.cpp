#include "exchange/mail/html_entities.h"

#include <QHash>

namespace gaiyo {

namespace {

const QHash<QString, char16_t> &namedCharacters()
{
    static const QHash<QString, char16_t> kNames = [] {
        QHash<QString, char16_t> names;
        // The characters from U+00A0 to U+00FF have names in their order.
        static const char *const kLatin =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
            "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
            "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
            "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
            "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring "
            "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve "
            "oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
        char16_t code = 0xA0;
        for (const QString &name : QString::fromLatin1(kLatin).split(u' '))
            names.insert(name, code++);
        static constexpr std::pair<const char *, char16_t> kOthers[] = {
            {"lt", u'<'},       {"gt", u'>'},      {"amp", u'&'},      {"quot", u'"'},
            {"apos", u'\''},    {"ensp", 0x2002},  {"emsp", 0x2003},   {"thinsp", 0x2009},
            {"zwnj", 0x200C},   {"zwj", 0x200D},   {"ndash", 0x2013},  {"mdash", 0x2014},
            {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"sbquo", 0x201A},  {"ldquo", 0x201C},
            {"rdquo", 0x201D},  {"bdquo", 0x201E}, {"bull", 0x2022},   {"hellip", 0x2026},
            {"permil", 0x2030}, {"prime", 0x2032}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
            {"oline", 0x203E},  {"euro", 0x20AC},  {"trade", 0x2122},  {"larr", 0x2190},
            {"uarr", 0x2191},   {"rarr", 0x2192},  {"darr", 0x2193},   {"harr", 0x2194},
            {"rArr", 0x21D2},   {"hArr", 0x21D4},  {"minus", 0x2212},  {"infin", 0x221E},
            {"ne", 0x2260},     {"le", 0x2264},    {"ge", 0x2265},     {"loz", 0x25CA},
            {"sum", 0x2211},    {"radic", 0x221A}, {"there4", 0x2234}, {"alpha", 0x03B1},
            {"beta", 0x03B2},   {"gamma", 0x03B3}, {"delta", 0x03B4},  {"omega", 0x03C9},
            {"Omega", 0x03A9},  {"pi", 0x03C0}};
        for (const auto &[name, character] : kOthers)
            names.insert(QString::fromLatin1(name), character);
        return names;
    }();
    return kNames;
}

QString numbered(QStringView digits)
{
    bool ok = false;
    const bool isHex = digits.startsWith(u'x') || digits.startsWith(u'X');
    const uint code = isHex ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

// What stands for the reference between "&" and ";", "" for none.
QString meaning(QStringView name)
{
    if (name.startsWith(u'#'))
        return numbered(name.mid(1));
    const char16_t character = namedCharacters().value(name.toString(), 0);
    return character == 0 ? QString() : QString(QChar(character));
}

} // namespace

QString decodeEntities(const QString &text)
{
    qsizetype at = text.indexOf(u'&');
    if (at < 0)
        return text;
    QString out;
    qsizetype from = 0;
    for (; at >= 0; at = text.indexOf(u'&', at)) {
        const qsizetype end = at + QStringView(text).mid(at, 12).indexOf(u';');
        const bool isName = end > at + 1;
        const QString character =
            isName ? meaning(QStringView(text).mid(at + 1, end - at - 1)) : QString();
        if (character.isEmpty()) {
            ++at;
            continue;
        }
        out += QStringView(text).mid(from, at - from);
        out += character;
        at = from = end + 1;
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace gaiyo
