#include "domain/markup.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

constexpr QStringView kBrace = u"{{lb}}";
constexpr QStringView kReferenceOpen = u"{{No:";
constexpr QStringView kPageOpen = u"{{Page:";
constexpr QStringView kClose = u"}}";

void appendLiteral(std::vector<MarkupPart> &parts, QStringView text)
{
    if (text.isEmpty())
        return;
    if (parts.empty() || !parts.back().isWords())
        parts.push_back({});
    parts.back().text += text;
}

Error malformed(qsizetype position)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("Markup",
                                        "The { at character %1 is neither {{No:…}} nor {{Page:…}} "
                                        "nor {{lb}}; write a { of the text as {{lb}}.")
                .arg(position + 1)};
}

// A piece of the markup that starts with {: its part and its length, or none if it is malformed.
struct Braced
{
    MarkupPart part; // with a text of one character for {{lb}}
    qsizetype length;
};

std::optional<Braced> readBraced(QStringView rest)
{
    if (rest.startsWith(kBrace))
        return Braced{{QStringLiteral("{")}, kBrace.size()};
    const bool isPage = rest.startsWith(kPageOpen);
    const qsizetype end = rest.indexOf(kClose);
    if ((!isPage && !rest.startsWith(kReferenceOpen)) || end < 0)
        return std::nullopt;
    const qsizetype open = isPage ? kPageOpen.size() : kReferenceOpen.size();
    const QString id = rest.mid(open, end - open).toString();
    if (!isValidId(id))
        return std::nullopt;
    MarkupPart part;
    if (isPage)
        part.page = NodeId(id);
    else
        part.reference = OpinionId(id);
    return Braced{part, end + kClose.size()};
}

} // namespace

Result<std::vector<MarkupPart>> parseMarkup(const QString &markup)
{
    std::vector<MarkupPart> parts;
    const QStringView text(markup);
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype brace = text.indexOf(u'{', at);
        appendLiteral(parts, text.mid(at, brace < 0 ? -1 : brace - at));
        if (brace < 0)
            break;
        const auto braced = readBraced(text.mid(brace));
        if (!braced)
            return malformed(brace);
        if (braced->part.isWords())
            appendLiteral(parts, braced->part.text);
        else
            parts.push_back(braced->part);
        at = brace + braced->length;
    }
    return parts;
}

QString escapeMarkup(const QString &literal)
{
    QString out = literal;
    return out.replace(u'{', kBrace.toString());
}

QString referenceMarkup(const OpinionId &id)
{
    return QStringLiteral("{{No:%1}}").arg(id.value());
}

QString pageMarkup(const NodeId &node)
{
    return QStringLiteral("{{Page:%1}}").arg(node.value());
}

QString markupOf(const MarkupPart &part)
{
    if (part.reference)
        return referenceMarkup(*part.reference);
    return part.page ? pageMarkup(*part.page) : escapeMarkup(part.text);
}

QString pageText(const std::optional<QString> &page)
{
    return page && !page->isEmpty() ? *page : QStringLiteral("？");
}

QString referenceText(std::optional<int> no)
{
    return no ? QStringLiteral("No. %1").arg(*no) : QStringLiteral("No. ？");
}

QString plainText(const QString &markup,
                  const std::function<std::optional<int>(const OpinionId &)> &findNo,
                  const std::function<std::optional<QString>(const NodeId &)> &findPage)
{
    if (!markup.contains(u'{'))
        return markup;
    const auto parts = parseMarkup(markup);
    Q_ASSERT(parts.ok());
    QString out;
    for (const MarkupPart &part : *parts) {
        if (part.page)
            out += pageText(findPage ? findPage(*part.page) : std::nullopt);
        else
            out += part.reference ? referenceText(findNo(*part.reference)) : part.text;
    }
    return out;
}

std::vector<OpinionId> references(const QString &markup)
{
    std::vector<OpinionId> ids;
    if (!markup.contains(u'{'))
        return ids;
    const auto parts = parseMarkup(markup);
    Q_ASSERT(parts.ok());
    for (const MarkupPart &part : *parts) {
        if (part.reference)
            ids.push_back(*part.reference);
    }
    return ids;
}

std::vector<NodeId> pagesNamed(const QString &markup)
{
    std::vector<NodeId> ids;
    if (!markup.contains(kPageOpen))
        return ids;
    const auto parts = parseMarkup(markup);
    Q_ASSERT(parts.ok());
    for (const MarkupPart &part : *parts) {
        if (part.page)
            ids.push_back(*part.page);
    }
    return ids;
}

} // namespace gaiyo
