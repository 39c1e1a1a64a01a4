#include "exchange/json/json_work.h"

#include "domain/row_members.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "exchange/json/json_fields.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

class WorkChecker
{
    Q_DECLARE_TR_FUNCTIONS(JsonImport)
public:
    WorkChecker(const JsonValue &json, const Snapshot &values)
        : m_json(json)
        , m_values(values)
    {}

    Result<void> run()
    {
        for (const Original &original : m_values.work->originals)
            m_texts.insert(original.id.value(), original.text.value_or(QString()));
        checkStretches(m_values.work->masks, &WorkChecker::checkMask);
        checkStretches(m_values.work->passages, nullptr);
        checkNumbers(m_values.work->letters, u"no", [](const Letter &letter) {
            return letter.no == 0 ? QString() : QString::number(letter.no);
        });
        checkNumbers(m_values.opinions, u"ref", [](const Opinion &opinion) { return opinion.ref; });
        return m_fault ? Result<void>(*m_fault) : Result<void>();
    }

private:
    using Check = void (WorkChecker::*)(JsonFields &, const QString &words);

    // The row as it stands in the JSON.
    template <typename Row>
    JsonFields fieldsOf(size_t index)
    {
        const QStringView name = RowInfo<Row>::list;
        const auto &rows = *m_json.find(name)->as<JsonValue::Array>();
        return JsonFields(rows[index], QStringLiteral("%1[%2]").arg(name).arg(index), m_fault);
    }

    template <typename Rows>
    void checkStretches(const Rows &rows, Check check)
    {
        for (size_t i = 0; i < rows.size() && !m_fault; ++i) {
            const auto text = m_texts.constFind(rows[i].original.value());
            if (text == m_texts.cend())
                continue; // arrange() names it
            const Stretch stretch{rows[i].start, rows[i].end};
            JsonFields fields = fieldsOf<typename Rows::value_type>(i);
            if (!isStretchOf(*text, stretch))
                fields.fail(u"end", tr("“start” and “end” must be positions in the text of the "
                                       "original, the first before the second, that divide no "
                                       "character."));
            else if (check)
                (this->*check)(fields, wordsOf(*text, stretch));
        }
    }

    void checkMask(JsonFields &fields, const QString &words)
    {
        const bool isHidden = std::all_of(words.begin(), words.end(),
                                          [](QChar c) { return c == u'■' || c == u'\n'; });
        if (!isHidden)
            fields.fail(u"end", tr("The original has words where this mask is. Put ■ in place of "
                                   "each of their characters, or take the mask out."));
    }

    // "" is a number that is still to be given.
    template <typename Rows, typename NumberOf>
    void checkNumbers(const Rows &rows, QStringView field, NumberOf numberOf)
    {
        QSet<QString> known;
        for (size_t i = 0; i < rows.size() && !m_fault; ++i) {
            const QString number = numberOf(rows[i]);
            if (!number.isEmpty() && known.contains(number))
                fieldsOf<typename Rows::value_type>(i).fail(
                    field, tr("The number %1 stands at another one already. Correct it, or leave "
                              "it out: then the next one is given.")
                               .arg(number));
            known.insert(number);
        }
    }

    const JsonValue &m_json;
    const Snapshot &m_values;
    QHash<QString, QString> m_texts; // by the id of the original
    std::optional<Error> m_fault;
};

} // namespace

Result<void> checkWork(const JsonValue &json, const Snapshot &values)
{
    return WorkChecker(json, values).run();
}

} // namespace gaiyo
