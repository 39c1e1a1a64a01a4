#include "collect/book_title.h"

namespace gaiyo {

QString bookTitle(const Collected &collected)
{
    const QString title = collected.front.title + collected.front.subtitle.trimmed();
    return title.trimmed().isEmpty() ? QStringLiteral("意見の概要と考え方") : title;
}

} // namespace gaiyo
