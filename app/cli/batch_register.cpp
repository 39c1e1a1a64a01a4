#include "cli/batch_register.h"

#include "cli/text.h"

#include "base/sanitize.h"
#include "intake/hidden_words.h"
#include "intake/register_people.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace gaiyo {

Result<std::unique_ptr<BatchRegister>> BatchRegister::open(const QString &path, Document &document,
                                                           const Author &author, const Clock &clock)
{
    auto persons = PersonRegister::open(path, Access::ReadOnly, author, clock);
    if (!persons)
        return persons.error();
    return std::unique_ptr<BatchRegister>(
        new BatchRegister(std::move(*persons), document, author, clock));
}

BatchRegister::BatchRegister(std::unique_ptr<PersonRegister> persons, Document &document,
                             Author author, const Clock &clock)
    : m_persons(std::move(persons))
    , m_document(document)
    , m_author(std::move(author))
    , m_clock(clock)
{}

Result<QString> BatchRegister::hiddenWordsOf(const QString &mask)
{
    return hiddenWords(*m_persons, m_document, mask);
}

Result<std::unique_ptr<PersonRegister>> BatchRegister::openToWrite() const
{
    return PersonRegister::open(m_persons->path(), Access::ReadWrite, m_author, m_clock);
}

// None where there is no such original.
std::optional<ShownWords> BatchRegister::shownWordsOf(const OriginalId &original) const
{
    auto text = m_document.originalText(original);
    if (!text)
        return std::nullopt;
    ShownWords shown{original, std::move(*text), {}};
    for (const Mask &mask : m_document.snapshot()->work->masks) {
        if (mask.original == original)
            shown.masks.push_back(mask);
    }
    return shown;
}

Result<void> BatchRegister::keepWords(const QJsonObject &arguments)
{
    const OriginalId original(arguments[QStringLiteral("id")].toString());
    const QJsonValue text = arguments[QStringLiteral("text")];
    const auto snapshot = m_document.snapshot();
    const auto row = std::ranges::find(snapshot->work->originals, original, &Original::id);
    if (row == snapshot->work->originals.end() || row->origin != u"typed" || !text.isString())
        return {};
    const auto shown = shownWordsOf(original);
    if (!shown)
        return {};
    const auto identity = m_document.identity();
    const auto persons = openToWrite();
    if (!identity || !persons)
        return identity ? persons.error() : identity.error();
    const auto name = nameInRegister(**persons, *identity, *snapshot);
    if (!name)
        return name.error();
    const auto kept = keepCorrectedWords(**persons, *name, *shown, sanitizeText(text.toString()));
    if (!kept)
        return kept.error();
    if (!kept->after)
        return Error{ErrorKind::Invalid,
                     Cli::tr("The register of persons %1 does not have the words of this letter as "
                             "they are here, or a mask (■) was changed, so that what is masked "
                             "could not be shown again. Leave the masks as they are, or correct "
                             "the letter without --register.")
                         .arg(QDir::toNativeSeparators(m_persons->path()))};
    for (const auto &form : {kept->before, kept->after}) {
        if (form && !m_forms[original].contains(*form))
            m_forms[original] += *form;
    }
    return {};
}

Result<void> BatchRegister::follow()
{
    if (m_forms.empty())
        return {};
    const auto identity = m_document.identity();
    const auto persons = openToWrite();
    if (!identity || !persons)
        return identity ? persons.error() : identity.error();
    const auto name = nameInRegister(**persons, *identity, *m_document.snapshot());
    if (!name)
        return name.error();
    for (const auto &[original, forms] : m_forms) {
        const auto shown = shownWordsOf(original);
        const auto fitted = shown ? fitFullWords(**persons, *name, *shown, forms) : Result<void>();
        if (!fitted)
            return fitted;
    }
    return {};
}

} // namespace gaiyo
