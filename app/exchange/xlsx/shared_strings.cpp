#include "exchange/xlsx/shared_strings.h"

#include "exchange/xlsx/limits.h"

namespace gaiyo {

void SharedStrings::start(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "si") {
        m_isInString = true;
        m_rich.clear();
    } else if (m_isInString) {
        m_rich.start(name, attributes);
    }
}

void SharedStrings::end(std::string_view name)
{
    m_rich.end(name);
    if (name != "si")
        return;
    m_isInString = false;
    if (m_texts.size() >= kMostStrings)
        return refuse(tooMuchInWorkbook());
    if (m_rich.isMarked())
        m_runs.insert(m_texts.size(), m_rich.runs());
    m_texts.push_back(m_rich.plain());
}

const std::vector<RichText::Run> *SharedStrings::findRuns(size_t number) const
{
    const auto found = m_runs.constFind(number);
    return found == m_runs.cend() ? nullptr : &*found;
}

} // namespace gaiyo
