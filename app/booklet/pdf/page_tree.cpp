#include "booklet/pdf/page_tree.h"

#include "booklet/pdf/pdf_text.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kPagesPerNode = 64;

} // namespace

PageTree::PageTree(ObjectWriter &writer)
    : m_writer(writer)
    , m_root(writer.allocate())
{}

PageTree::Leaf PageTree::add()
{
    if (m_pages.size() % kPagesPerNode == 0)
        m_nodes.push_back(m_writer.allocate());
    m_pages.push_back(m_writer.allocate());
    return {m_pages.back(), m_nodes.back()};
}

void PageTree::write()
{
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const size_t begin = i * kPagesPerNode;
        const size_t end = std::min(m_pages.size(), begin + kPagesPerNode);
        const std::vector<int> pages(m_pages.begin() + qptrdiff(begin),
                                     m_pages.begin() + qptrdiff(end));
        m_writer.write(m_nodes[i], "<</Type/Pages/Parent " + pdfRef(m_root) + "/Count " +
                                       QByteArray::number(qsizetype(pages.size())) + "/Kids[" +
                                       pdfRefs(pages) + "]>>");
    }
    m_writer.write(m_root, "<</Type/Pages/Count " + QByteArray::number(qsizetype(m_pages.size())) +
                               "/Kids[" + pdfRefs(m_nodes) + "]>>");
}

} // namespace gaiyo
