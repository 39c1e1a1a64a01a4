#pragma once

#include "domain/settings.h"
#include "exchange/docx/word_writer.h"
#include "exchange/xml/xml_writer.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace gaiyo {

// The ids by which the document names its header and footer.
inline constexpr const char *kFooterRelation = "rId4";
inline constexpr const char *kHeaderRelation = "rId5";

// A page in twentieths of a point.
struct WordPage
{
    int width = 0;
    int height = 0;
    int top = 0;
    int bottom = 0;
    int left = 0;
    int right = 0;

    int textWidth() const { return width - left - right; }
};

WordPage pageOf(const Settings &settings);

// Which of these a document has.
bool hasFooter(const Settings &settings);
bool hasHeader(const Settings &settings); // the watermark

// What a document has beside a booklet's.
struct WordExtras
{
    QString footer = {};        // words above the page's number
    bool tracksChanges = false; // what people change from now on stays visible
    QString property = {};      // name of a property of its own, which people do not see
    QString propertyValue = {};
    QStringList comments = {}; // by number
    ChangeAuthor commentAuthor = {};
};

// The body's last element: the page, with what stands in its margins.
void addSection(XmlWriter &xml, const Settings &settings);

// What stands before word/document.xml in the package, by name in order, and what stands behind it.
using PackageParts = std::vector<std::pair<QByteArray, QByteArray>>;
PackageParts partsBefore(const Settings &settings, const WordExtras &extras = {});
PackageParts partsBehind(const Settings &settings, const QString &title, const QDateTime &date,
                         const WordExtras &extras = {});

} // namespace gaiyo
